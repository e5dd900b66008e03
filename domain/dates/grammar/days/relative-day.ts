import { civilDay, dayNumber, existingDay } from "#domain/dates/day-number.ts";
import {
  longest,
  type Parser,
  phrase,
  type Reading,
  sequence,
} from "#domain/dates/text/combinators.ts";
import { digits, ordinal, ordinalDigits } from "#domain/dates/text/numbers.ts";
import { type Certainty, type DayElement, singleDay } from "../element.ts";

const named = new Map([
  ["today", 0],
  ["tod", 0],
  ["todays", 0],
  ["tomorrow", 1],
  ["tomorow", 1],
  ["tommorow", 1],
  ["tommorrow", 1],
  ["tomorrows", 1],
  ["tmr", 1],
  ["tmrw", 1],
  ["tmw", 1],
  ["2moro", 1],
  ["the day after tomorrow", 2],
  ["day after tomorrow", 2],
  ["overmorrow", 2],
  ["yesterday", -1],
  ["yday", -1],
  ["the day before yesterday", -2],
  ["day before yesterday", -2],
]);

/** "tomorrow", "the day after tomorrow", "yesterday". */
const namedDay: Parser<DayElement> = sequence([phrase(...named.keys())], ([words], { now }) =>
  singleDay(now.day + (named.get(words) ?? 0), "firm"),
);

/** "the 15th", "15th", "the 24", "the first", "day 3": the next such day of a month. */
const dayOfMonth: Parser<DayElement> = longest(
  sequence([phrase("the"), ordinalDigits], ([, day], reading) =>
    nextDayOfMonth(day, "edge", reading),
  ),
  sequence([ordinalDigits], ([day], reading) => nextDayOfMonth(day, "edge", reading)),
  sequence([phrase("the"), ordinal], ([, day], reading) => nextDayOfMonth(day, "alone", reading)),
  sequence([phrase("the"), digits(1, 2)], ([, day], reading) =>
    nextDayOfMonth(day.value, "alone", reading),
  ),
);

function nextDayOfMonth(day: number, certainty: Certainty, reading: Reading): DayElement | null {
  const { year, month } = civilDay(reading.now.day);
  const past = reading.tense === "past";
  const days = Array.from({ length: 48 }, (_, offset) => {
    const start = civilDay(dayNumber(year, month + (past ? -offset : offset), 1));
    return existingDay(start.year, start.month, day);
  }).filter((number) => number !== null);
  const today = reading.now.day;
  const alternatives = days.filter((number) => (past ? number <= today : number >= today));
  const [next] = alternatives;
  return next === undefined ? null : { ...singleDay(next, certainty), alternatives, counted: true };
}

export const relativeDay: Parser<DayElement> = longest(namedDay, dayOfMonth);
