import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tokenize } from "./tokenize.ts";

const texts = (text: string) => tokenize(text).map((token) => token.text);

describe("tokenize", () => {
  it("splits letters, digits and marks, whatever the spacing", () => {
    expect(texts("Fri 3PM")).toEqual(["fri", "3", "pm"]);
    expect(texts("at 1 . 00PM")).toEqual(["at", "1", ".", "00", "pm"]);
    expect(texts("Jul 18,2014")).toEqual(["jul", "18", ",", "2014"]);
  });

  it("tells what touches from what stands apart", () => {
    expect(tokenize("3pm x").map(({ glued }) => glued)).toEqual([false, true, false]);
  });

  it("keeps addresses whole, so that nothing in them is a date", () => {
    expect(texts("see https://x.org/2024/05/06 now")).toEqual([
      "see",
      "https://x.org/2024/05/06",
      "now",
    ]);
    expect(texts("mail jo.may@monday.com")).toEqual(["mail", "jo.may@monday.com"]);
  });

  it("makes typographic marks plain", () => {
    expect(texts("tomorrow’s 2–3")).toEqual(["tomorrow", "'", "s", "2", "-", "3"]);
  });

  it("reads letters of any script as words", () => {
    expect(texts("ÉTÉ 買う İstanbul")[0]).toBe("été");
    expect(texts("買う 🎉 b")).toEqual(["買う", "🎉", "b"]);
  });

  it("covers every character that is no space, at its place", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
        const covered = tokenize(text)
          .map(({ start, end }) => text.slice(start, end))
          .join("");
        expect(covered).toBe(text.replace(/\s/g, ""));
      }),
    );
  });
});
