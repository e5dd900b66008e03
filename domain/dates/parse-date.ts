import type { WeekStart } from "./calendar.ts";
import { readPhrase } from "./grammar/phrase.ts";
import { partsOf, resolve } from "./grammar/resolve.ts";
import type { DateMeaning } from "./meaning.ts";
import type { Reading, Tense } from "./text/combinators.ts";
import { type Token, tokenize } from "./text/tokenize.ts";
import { wallClockIn } from "./zone.ts";

/** The moment a text is read at, the zone of its reader, and the day the reader's weeks begin. */
export interface DateContext {
  now: Date;
  zone: string;
  /** Monday when left out. */
  weekStart?: WeekStart;
  /** Future when left out; in the past "monday" is the last one, today included. */
  tense?: Tense;
  /** The reader writes the day before the month: "3/4" is April 3. False when left out. */
  dayFirst?: boolean;
}

export function readingOf(tokens: readonly Token[], context: DateContext): Reading {
  return {
    tokens,
    now: wallClockIn(context.zone, context.now),
    instant: context.now.getTime(),
    zone: context.zone,
    weekStart: context.weekStart ?? 1,
    tense: context.tense ?? "future",
    dayFirst: context.dayFirst ?? false,
  };
}

/**
 * What a text means that is nothing but a date expression ("next fri 9am", "may", "the 24"), or
 * null when it is not one or has other words in it. Dates without a year lie in the future.
 */
export function parseDateExpression(text: string, context: DateContext): DateMeaning | null {
  const tokens = tokenize(text);
  while (/^[.!?,;]$/.test(tokens.at(-1)?.text ?? "")) {
    if (/^\p{L}{1,4}$/u.test(tokens.at(-2)?.text ?? "") && tokens.at(-1)?.text === ".") break;
    tokens.pop();
  }
  const reading = readingOf(tokens, context);
  const match = readPhrase(reading, 0, true);
  if (!match || match.next < tokens.length) return null;
  return resolve(partsOf(match.value.elements), match.value.relation, reading);
}
