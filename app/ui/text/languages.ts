import { en } from "./en/index.ts";
import type { Texts } from "./text.tsx";

const languages = { en } satisfies Record<string, Texts>;

/** A language that there is a catalogue of. */
export type Language = keyof typeof languages;

/** The language for a locale such as `en-GB`; English where there is no catalogue of it. */
export function languageOf(locale: string): Language {
  const language = locale.split("-")[0] ?? "";
  return isKnown(language) ? language : "en";
}

/** The catalogue for a locale. */
export function textsFor(locale: string): Texts {
  return languages[languageOf(locale)];
}

function isKnown(language: string): language is Language {
  return Object.hasOwn(languages, language);
}
