import { createContext, use } from "react";
import { en } from "./en/index.ts";
import type { Language } from "./languages.ts";

/** The texts that any page may need at once. A language is one more object of this type. */
export type Texts = typeof en;

const texts: Record<Language, Texts> = { en };

const LanguageContext = createContext<Language>("en");

/** Everything inside it speaks this language. */
export const LanguageProvider = LanguageContext.Provider;

/** Makes the hook for a part of the catalogue, whose texts then come with the code that shows them. */
export function hookFor<T>(languages: Record<Language, T>): () => T {
  return function usePart() {
    return languages[use(LanguageContext)];
  };
}

/** The texts in the person's language. */
export const useText = hookFor(texts);

/** The same where there is no component. */
export function textsFor(language: Language): Texts {
  return texts[language];
}
