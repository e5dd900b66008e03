import { en, type Texts } from "./en.ts";

/** The interface's texts in one language, with the direction it is written in. */
export interface Locale {
  /** The BCP 47 tag asked for; dates and `Accept-Language` follow it, also where no texts exist. */
  tag: string;
  /** The language the texts are in. */
  lang: string;
  dir: "ltr" | "rtl";
  texts: Texts;
}

const tables: Record<string, () => Promise<Texts>> = {
  ar: async () => (await import("./ar.ts")).ar,
  de: async () => (await import("./de.ts")).de,
  es: async () => (await import("./es.ts")).es,
};
const rightToLeft: ReadonlySet<string> = new Set(["ar", "ur"]);

/** English, which is there without loading. */
export const english: Locale = { tag: "en", lang: "en", dir: "ltr", texts: en };

/**
 * The texts for a locale of the `locale` option or of the browser. A language without texts of ours
 * falls back to English, as the option's contract says.
 */
export async function loadLocale(tag: string): Promise<Locale> {
  const lang = tag.split("-")[0]?.toLowerCase() ?? "en";
  const load = tables[lang];
  if (!load) return { ...english, tag };
  return { tag, lang, dir: rightToLeft.has(lang) ? "rtl" : "ltr", texts: await load() };
}

/** Puts values into the `{name}` places of a text. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
