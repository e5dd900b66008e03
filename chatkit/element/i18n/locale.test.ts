import { describe, expect, it } from "vitest";
import { en } from "./en.ts";
import { fill, loadLocale } from "./locale.ts";

describe("loadLocale", () => {
  it.each([
    ["de-DE", "de", "ltr"],
    ["es-419", "es", "ltr"],
    ["ar", "ar", "rtl"],
  ])("loads %s in %s, written %s, with every text and its places", async (tag, lang, dir) => {
    const locale = await loadLocale(tag);
    expect(locale).toMatchObject({ tag, lang, dir });
    for (const [key, text] of Object.entries(en)) {
      const translated = locale.texts[key as keyof typeof en];
      expect(translated, key).not.toBe("");
      expect(placesOf(translated), key).toEqual(placesOf(text));
    }
  });

  it("falls back to English where there are no texts", async () => {
    expect(await loadLocale("fi")).toMatchObject({ tag: "fi", lang: "en", dir: "ltr", texts: en });
  });
});

describe("fill", () => {
  it("fills the places it has values for", () => {
    expect(fill("{a} and {b}", { a: 1 })).toBe("1 and {b}");
  });
});

function placesOf(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([place]) => place).sort();
}
