import { type Distance, distance } from "./grammar/distance.ts";
import { readingOf } from "./parse-date.ts";
import { tokenize } from "./text/tokenize.ts";

/** A length of time that a text ends with, and where it begins. */
export interface FoundDistance {
  start: number;
  months: number;
  days: number;
  /** Of the clock, beside the days. */
  seconds: number;
}

const anyMoment = { now: new Date(0), zone: "UTC" };

/** The longest length of time that stands at the end of a text: "push it by a week and a day". Null without one. */
export function distanceAtEnd(text: string): FoundDistance | null {
  const reading = readingOf(tokenize(text), anyMoment);
  for (const [at, { start }] of reading.tokens.entries()) {
    const match = distance(reading, at);
    if (match && match.next === reading.tokens.length) return found(start, match.value);
  }
  return null;
}

const found = (start: number, { months, days, seconds }: Distance): FoundDistance => ({
  start,
  months,
  days,
  seconds,
});
