import { cutsName } from "./grammar/days/title-name.ts";
import type { Element } from "./grammar/element.ts";
import { type Phrase, readPhrase } from "./grammar/phrase.ts";
import { partsOf, resolve } from "./grammar/resolve.ts";
import type { DateMeaning } from "./meaning.ts";
import { type DateContext, readingOf } from "./parse-date.ts";
import { closedAfter, mayEnd, mayStart } from "./text/boundary.ts";
import type { Match, Reading } from "./text/combinators.ts";
import { tokenize } from "./text/tokenize.ts";

/** A date inside a text; `start` and `end` are positions in it. */
export interface FoundDate {
  start: number;
  end: number;
  text: string;
  meaning: DateMeaning;
  /** Followed by "'s": the date of something else ("tomorrow's meeting"). */
  possessive: boolean;
}

/**
 * The first date inside a text, or null. Careful where a word may be no date: "sat exam",
 * "read 1984", "may call", "the 3rd floor" hold none.
 */
export function findDate(text: string, context: DateContext): FoundDate | null {
  const reading = readingOf(tokenize(text), context);
  for (let at = 0; at < reading.tokens.length; at++) {
    const found = dateAt(reading, at);
    if (found) return toFound(text, reading, at, found);
  }
  return null;
}

/** A date that begins at this token of a longer text. */
export interface DateAt {
  meaning: DateMeaning;
  elements: readonly Element[];
  /** Says when something begins ("starting monday"). */
  starts: boolean;
  next: number;
}

export function dateAt(reading: Reading, at: number): DateAt | null {
  if (!mayStart(reading, at)) return null;
  const match = readPhrase(reading, at, false);
  if (!match || cutsName(reading, at, match.next) || !standsClear(reading, at, match)) return null;
  const { elements, relation, starts } = match.value;
  const meaning = resolve(partsOf(elements), relation, reading);
  return meaning && { meaning, elements, starts, next: match.next };
}

const determiners: ReadonlySet<string> = new Set(
  "the a an my your our his her their its that these those some any no".split(" "),
);

function standsClear(reading: Reading, at: number, { value, next }: Match<Phrase>): boolean {
  if (!mayEnd(reading, next) || isMeasured(reading, value, next)) return false;
  const before = reading.tokens[at - 1];
  if (before?.kind === "number" && isWholeMonth(value)) return false;
  if (value.certainty === "firm") return !describes(reading, { at, next, value });
  if (!before) return opensText(reading, value, next);
  if (before.kind === "number" && !/^(?:at|@)$/.test(reading.tokens[at]?.text ?? "")) return false;
  if (determiners.has(before.text)) return false;
  return closedAfter(reading, next);
}

/** After a number it is the rest of a day that does not exist ("29 feb 2027"). */
function isWholeMonth({ elements: [first] }: Phrase): boolean {
  return first?.kind === "day" && first.grain === "month";
}

/** "in 24 hours before the flight": counted from something else than now. */
function isMeasured(reading: Reading, { elements }: Phrase, next: number): boolean {
  const after = reading.tokens[next]?.text ?? "";
  return elements.at(-1)?.kind === "offset" && /^(?:before|prior|beforehand)$/.test(after);
}

/** The weekday of "read the sunday times": it says which, not when. */
function describes(
  reading: Reading,
  { at, next, value }: { at: number; next: number; value: Phrase },
): boolean {
  const [only, ...others] = value.elements;
  const named = only?.kind === "weekday" && others.length === 0 && next === at + 1;
  const led = determiners.has(reading.tokens[at - 1]?.text ?? "");
  return named && led && !closedAfter(reading, next);
}

/**
 * A time that opens the text is one ("9:30 standup", "at 5 call Bob") unless it counts what
 * follows ("at 5 shops"); a day has to be set apart ("sat: gym", but "sat on a bench").
 */
function opensText(reading: Reading, { elements }: Phrase, next: number): boolean {
  const after = reading.tokens[next];
  if (after === undefined || after.kind === "mark") return true;
  const first = reading.tokens[0];
  const timed = first?.kind === "number" || first?.text === "at" || first?.text === "@";
  if (!timed || !elements.every((part) => part.kind === "clock" && !part.spelled)) return false;
  return !after.text.endsWith("s") || closedAfter(reading, next);
}

export function isPossessive(reading: Reading, next: number): boolean {
  return reading.tokens[next]?.text === "'" && reading.tokens[next + 1]?.text === "s";
}

function toFound(text: string, reading: Reading, at: number, found: DateAt): FoundDate {
  const start = reading.tokens[at]?.start ?? 0;
  const end = reading.tokens[found.next - 1]?.end ?? text.length;
  const possessive = isPossessive(reading, found.next);
  return { start, end, text: text.slice(start, end), meaning: found.meaning, possessive };
}
