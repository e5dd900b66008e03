import { createContext, use } from "react";
import { en } from "./en/index.ts";

/** Every text of the app. A language is one more object of this type. */
export type Texts = typeof en;

const TextContext = createContext<Texts>(en);

/** Gives everything inside it the texts of one language. */
export const TextProvider = TextContext.Provider;

/** The texts in the person's language. */
export function useText(): Texts {
  return use(TextContext);
}
