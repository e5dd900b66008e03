const languages = ["en"] as const;

/** A language that there is a catalogue of. */
export type Language = (typeof languages)[number];

/** The language for a locale such as `en-GB`; English where there is no catalogue of it. */
export function languageOf(locale: string): Language {
  const [language] = locale.split("-");
  return languages.find((known) => known === language) ?? "en";
}
