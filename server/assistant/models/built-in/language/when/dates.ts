import { readingOf } from "#domain/dates/parse-date.ts";
import { tokenize } from "#domain/dates/text/tokenize.ts";
import { readSpans } from "#domain/quick-add/read-spans.ts";
import type { WhenPhrase } from "./phrases.ts";

/** Where a date stands in a sentence does not depend on the day it is said. */
const anyMoment = readingOf([], { now: new Date("2026-01-01T00:00:00Z"), zone: "UTC" });

/** The dates and repeats that quick add would take out of a text. */
export function datesOf(text: string): WhenPhrase[] {
  const { dates, repeat } = readSpans(text, { ...anyMoment, tokens: tokenize(text) }, []);
  const phrase = (kind: WhenPhrase["kind"], { start, end }: { start: number; end: number }) => ({
    kind,
    text: text.slice(start, end),
    start,
    end,
  });
  return [
    ...dates.map((date) => phrase("moment", date)),
    ...(repeat ? [phrase("repeat", repeat)] : []),
  ];
}
