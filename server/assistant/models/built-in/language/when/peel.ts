import { trimPunctuation } from "../text/normalize.ts";
import { findWhenPhrases, type WhenPhrase } from "./phrases.ts";

/** A text and the phrases taken off it. */
export type Peeled = { text: string; phrases: WhenPhrase[] };

const onlyPunctuation = /^[\s,.;:!?-]*$/;

/** Takes a when-phrase off the start; `after` decides, from what follows it, whether it may go. */
export function peelStart(text: string, after: (rest: string) => boolean = () => true): Peeled {
  const first = findWhenPhrases(text)[0];
  if (!first || !onlyPunctuation.test(text.slice(0, first.start))) return { text, phrases: [] };
  const rest = text.slice(first.end);
  if (!after(rest)) return { text, phrases: [] };
  return { text: rest.replace(/^'s\b/i, "").trimStart(), phrases: [first] };
}

/** Takes the when-phrase off the end. A title never becomes empty words: "to" or "that is" may remain, the caller decides. */
export function peelEnd(text: string): Peeled {
  const last = findWhenPhrases(text).at(-1);
  if (!last || !onlyPunctuation.test(text.slice(last.end))) {
    return { text: trimPunctuation(text), phrases: [] };
  }
  return { text: trimPunctuation(text.slice(0, last.start)), phrases: [last] };
}
