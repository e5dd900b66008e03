import { civilDay, dayNumber } from "#domain/dates/day-number.ts";
import {
  longest,
  optional,
  type Parser,
  phrase,
  type Reading,
  sequence,
} from "#domain/dates/text/combinators.ts";
import { digits, mark, ordinal } from "#domain/dates/text/numbers.ts";
import type { Certainty, DayElement, Grain } from "../element.ts";
import { fourDigitYear, fullYear, monthName } from "./month-day.ts";
import { dayUnit, step, unitsFromNow } from "./units.ts";

/** Whole months of a year, `first` and `last` from 1 to 12. */
function monthsOf(
  year: number,
  { first, last, grain }: { first: number; last: number; grain: Grain },
  certainty: Certainty,
): DayElement {
  const days = [dayNumber(year, first, 1), dayNumber(year, last + 1, 0)] as const;
  return { kind: "day", first: days[0], last: days[1], grain, certainty };
}

function wholeMonth(year: number, month: number, certainty: Certainty): DayElement {
  return monthsOf(year, { first: month, last: month, grain: "month" }, certainty);
}

const monthOf = optional(phrase("the month of", "month of"));

/** "May", "October 2014", "next March", "the month of may", "last june". */
const monthPeriod: Parser<DayElement> = longest(
  sequence(
    [monthOf, monthName, optional(mark(",")), optional(phrase("of")), fourDigitYear],
    ([, { month }, , , year]) => wholeMonth(year, month, "firm"),
  ),
  sequence([monthOf, monthName], ([full, { month }], reading) =>
    wholeMonth(yearOf(month, reading), month, full ? "firm" : "alone"),
  ),
  sequence([step, monthName], ([steps, { month }], reading) =>
    wholeMonth(steps < 0 ? lastYearOf(month, reading) : nextYearOf(month, reading), month, "firm"),
  ),
);

function yearOf(month: number, reading: Reading): number {
  const now = civilDay(reading.now.day);
  if (month === now.month) return now.year;
  return reading.tense === "past" ? lastYearOf(month, reading) : nextYearOf(month, reading);
}

function nextYearOf(month: number, reading: Reading): number {
  const now = civilDay(reading.now.day);
  return month < now.month ? now.year + 1 : now.year;
}

function lastYearOf(month: number, reading: Reading): number {
  const now = civilDay(reading.now.day);
  return month < now.month ? now.year : now.year - 1;
}

/** "1974", "the year 2030". */
const yearPeriod: Parser<DayElement> = sequence(
  [optional(phrase("the year", "year")), fourDigitYear],
  ([said, year]) => monthsOf(year, { first: 1, last: 12, grain: "year" }, said ? "edge" : "alone"),
);

const quarterNumber: Parser<number> = longest(
  sequence([optional(phrase("the")), ordinal, phrase("quarter", "qtr")], ([, nth]) => nth),
  sequence([phrase("q"), digits(1, 1)], ([, { value }]) => value),
);
const relativeYear: Parser<DayElement> = sequence([step, dayUnit], ([steps, unit], reading) =>
  unit === "year" ? unitsFromNow(unit, { steps, count: 1 }, reading) : null,
);

/** "third qtr", "Q4 2018", "2018Q4", "the first quarter of next year". */
const quarterPeriod: Parser<DayElement> = longest(
  sequence([quarterNumber], ([nth], { now }) => {
    const { year, month } = civilDay(now.day);
    return wholeQuarter(nth * 3 < month ? year + 1 : year, nth);
  }),
  sequence(
    [quarterNumber, optional(phrase("of", "in", ",", "/")), longest(yearPeriod, relativeYear)],
    ([nth, , { first }]) => wholeQuarter(civilDay(first).year, nth),
  ),
  sequence([digits(4, 4), optional(mark("-", "/")), quarterNumber], ([said, , nth], reading) => {
    const year = fullYear(said, reading);
    return year === null ? null : wholeQuarter(year, nth);
  }),
);

function wholeQuarter(year: number, nth: number): DayElement | null {
  if (nth < 1 || nth > 4) return null;
  return monthsOf(year, { first: nth * 3 - 2, last: nth * 3, grain: "quarter" }, "alone");
}

/** Months, quarters and years that have a name or a number. */
export const namedPeriod: Parser<DayElement> = longest(monthPeriod, yearPeriod, quarterPeriod);
