import { quotedRanges } from "#domain/quick-add/title.ts";
import { remember } from "../text/remember.ts";
import { leadAtom, momentAtoms, repeatAtoms } from "./atoms.ts";
import { datesOf } from "./dates.ts";

/** A stretch of a sentence that says when: `[start, end)` in the text it was found in. */
export type WhenPhrase = {
  kind: "moment" | "repeat" | "lead";
  text: string;
  start: number;
  end: number;
};

const preposition =
  "(?:no later than|not later than|sometime|some time|on|at|by|before|after|for|from|until|till|til|through|thru|around|during|in|of|starting|beginning|begining|due|since|as of|within|between|over|to)";
const word = (pattern: string) => `(?<![\\w'-])(?:${pattern})(?![\\w])`;
const repeat = word(repeatAtoms.join("|"));
const atom = `(?:${repeat}|${word(momentAtoms.join("|"))})`;
const leading =
  "(?:(?:starting|beginning|due|from|until|till|sometime|by|on|at|around|before|after|for|in|through|during|since|within|no later than|over|as of) )*";
const between = `(?:,? and |, | - |-| )`;
const inner = `(?:(?:${preposition}) )*`;
const chain = `${leading}${atom}(?:${between}${inner}${atom})*`;
const lead = `(?:for |at )?${word(leadAtom)}(?: (?:the )?${atom})?`;
const phrase = new RegExp(`(?<lead>${lead})|(?<chain>(?<![\\w'-])${chain})`, "gi");
const repeating = new RegExp(repeat, "i");

/** All phrases of a normalized text that say when, from left to right; none inside quotes. */
export const findWhenPhrases = remember((text): readonly WhenPhrase[] => {
  const quotes = quotedRanges(text);
  const spoken = [...spokenPhrases(text), ...datesOf(text)]
    .filter(({ start, end }) => !quotes.some((quote) => start < quote.end && end > quote.start))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return spoken.reduce<WhenPhrase[]>((joined, phrase) => withPhrase(joined, phrase, text), []);
});

/** What people say about time that is no date by itself: "15 minutes before", "until lunch", "the week of". */
function spokenPhrases(text: string): WhenPhrase[] {
  const found: WhenPhrase[] = [];
  for (const match of text.matchAll(phrase)) {
    const value = match[0].trimEnd();
    const kind = match.groups?.lead ? "lead" : repeating.test(value) ? "repeat" : "moment";
    found.push({ kind, text: value, start: match.index, end: match.index + value.length });
  }
  return found;
}

/** Phrases that overlap, or stand side by side, are one. */
function withPhrase(joined: WhenPhrase[], next: WhenPhrase, text: string): WhenPhrase[] {
  const last = joined.at(-1);
  if (!last || !/^[\s,]*$/.test(text.slice(last.end, Math.max(last.end, next.start)))) {
    return [...joined, next];
  }
  const apart = next.start > last.end || last.kind === "lead";
  if (apart && (last.kind === "lead" || next.kind === "lead"))
    return next.start >= last.end ? [...joined, next] : joined;
  const end = Math.max(last.end, next.end);
  const kind = last.kind === "moment" ? next.kind : last.kind;
  return [
    ...joined.slice(0, -1),
    { kind, text: text.slice(last.start, end), start: last.start, end },
  ];
}
