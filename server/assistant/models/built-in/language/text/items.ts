import { trimPunctuation } from "./normalize.ts";

const separator = /\s*[,;]\s*(?:and |& )?|\s+and (?:also )?|\s*&\s*/i;

/** The members of a spoken list: "milk, eggs and bread". */
export function splitItems(text: string): string[] {
  return text
    .split(separator)
    .map(trimPunctuation)
    .filter((item) => item !== "");
}
