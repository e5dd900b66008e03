import type { Reading } from "#domain/dates/text/combinators.ts";
import type { Token } from "#domain/dates/text/tokenize.ts";

const mornings: ReadonlySet<string> = new Set(["wake", "waking", "breakfast", "sunrise", "dawn"]);
const evenings: ReadonlySet<string> = new Set(
  "sleep dinner supper drinks cocktails pub movie cinema theatre theater opera concert gig bedtime".split(
    " ",
  ),
);
const eveningPairs: ReadonlySet<string> = new Set(["table for", "to bed", "in bed"]);
/** "Call the pub at 9": what is planned is the call. */
const messages: ReadonlySet<string> = new Set(
  "call phone ring email mail text message ask".split(" "),
);

/**
 * The half of the day that what is planned belongs to: dinner at 8 is in the evening. Undefined
 * when nothing in the line says it, or two things say different ones.
 */
export function occasionOf(tokens: readonly Token[]): Reading["occasion"] {
  const says = (words: ReadonlySet<string>) => tokens.some(({ text }) => words.has(text));
  const pair = tokens.some(({ text }, at) => eveningPairs.has(`${text} ${tokens[at + 1]?.text}`));
  const [morning, evening] = [says(mornings), says(evenings) || pair];
  if (morning === evening || messages.has(tokens[0]?.text ?? "")) return undefined;
  return morning ? "morning" : "evening";
}
