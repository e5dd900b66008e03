import { en } from "./en/index.ts";
import type { Texts } from "./text.tsx";

const languages: Record<string, Texts> = { en };

/** The catalogue for a locale such as `en-GB`; English for a language there is no catalogue of. */
export function textsFor(locale: string): Texts {
  return languages[locale.split("-")[0] ?? ""] ?? en;
}
