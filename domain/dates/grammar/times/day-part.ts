import { closedAfter } from "#domain/dates/text/boundary.ts";
import {
  longest,
  oneOf,
  opening,
  optional,
  type Parser,
  phrase,
  sequence,
} from "#domain/dates/text/combinators.ts";
import { type DayPart, dayParts } from "#domain/dates/text/vocabulary.ts";
import type { Certainty, PartElement } from "../element.ts";

function part(value: PartElement["part"], today: boolean, certainty: Certainty): PartElement {
  return { kind: "part", part: value, today, certainty };
}

const half: Parser<DayPart> = longest<DayPart>(
  sequence([phrase("am", "a . m", "a . m .")], () => "morning"),
  sequence([phrase("pm", "p . m", "p . m .")], () => "afternoon"),
);

/** "tomorrow am", but "tomorrow am I free?". */
const halfOfDay: Parser<PartElement> = opening(half.opening, (reading, at) => {
  const match = reading.tokens[at - 1]?.kind === "number" ? null : half(reading, at);
  if (!match || !closedAfter(reading, match.next)) return null;
  return { ...match, value: part(match.value, false, "alone") };
});

/** "tonight", "this morning", "in the afternoon", "at night", "morning". */
export const dayPart: Parser<PartElement> = longest(
  sequence([optional(phrase("later", "late")), phrase("tonight", "tonite", "2nite")], () =>
    part("night", true, "firm"),
  ),
  sequence([optional(phrase("later")), phrase("this"), oneOf(dayParts)], ([, , value]) =>
    part(value, true, "firm"),
  ),
  sequence(
    [phrase("in the", "in", "during the"), optional(phrase("early", "late")), oneOf(dayParts)],
    ([, , value]) => part(value, false, "firm"),
  ),
  sequence(
    [phrase("eod", "cob", "end of day", "end of the day", "close of business", "end of business")],
    () => part("end", false, "edge"),
  ),
  sequence([phrase("first thing"), optional(phrase("in the morning"))], () =>
    part("morning", false, "edge"),
  ),
  halfOfDay,
  sequence([phrase("at lunchtime", "at lunch")], () => part("lunchtime", false, "edge")),
  sequence([phrase("at night")], () => part("night", false, "edge")),
  sequence([optional(phrase("early", "late")), oneOf(dayParts)], ([, value]) =>
    part(value, false, "alone"),
  ),
);

/** The time a task gets when only the part of the day was said, in hours since midnight. */
export const partHour: Readonly<Record<DayPart, number>> = {
  morning: 9,
  afternoon: 14,
  evening: 18,
  night: 20,
  lunchtime: 12,
};
