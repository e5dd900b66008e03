import type { Reading } from "#domain/dates/text/combinators.ts";
import type { Token } from "#domain/dates/text/tokenize.ts";

const mornings: ReadonlySet<string> = new Set(["wake", "waking", "breakfast", "sunrise", "dawn"]);
const evenings: ReadonlySet<string> = new Set(
  "dinner supper drinks cocktails pub movie cinema theatre theater opera concert gig bedtime".split(
    " ",
  ),
);

/**
 * The half of the day that what is planned belongs to: dinner at 8 is in the evening. Undefined
 * when nothing in the line says it, or two things say different ones.
 */
export function occasionOf(tokens: readonly Token[]): Reading["occasion"] {
  const says = (words: ReadonlySet<string>) => tokens.some(({ text }) => words.has(text));
  const table = tokens.some(({ text }, at) => text === "table" && tokens[at + 1]?.text === "for");
  const [morning, evening] = [says(mornings), says(evenings) || table];
  if (morning === evening) return undefined;
  return morning ? "morning" : "evening";
}
