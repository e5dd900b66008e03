import { civilDay, type DayNumber, existingDay } from "#domain/dates/day-number.ts";
import {
  longest,
  oneOf,
  opening,
  optional,
  type Parser,
  phrase,
  type Reading,
  sequence,
} from "#domain/dates/text/combinators.ts";
import { digits, mark, ordinal } from "#domain/dates/text/numbers.ts";
import { ambiguousNames, months } from "#domain/dates/text/vocabulary.ts";
import { type DayElement, daysBetween, singleDay } from "../element.ts";

interface MonthName {
  month: number;
  ambiguous: boolean;
}

/** "march", "sept.". */
export const monthName: Parser<MonthName> = opening(oneOf(months).opening, (reading, at) => {
  const match = oneOf(months)(reading, at);
  if (!match) return null;
  const word = reading.tokens[at]?.text ?? "";
  const dot = word.length <= 4 && reading.tokens[match.next]?.text === "." ? 1 : 0;
  return {
    value: { month: match.value, ambiguous: ambiguousNames.has(word) },
    next: match.next + dot,
  };
});

/** A year of four digits, or of two ("14th April 15", "'26"): the century nearest to now. */
const year: Parser<number> = sequence([optional(mark("'")), digits(2, 4)], ([, number], reading) =>
  fullYear(number, reading),
);

export const fourDigitYear: Parser<number> = sequence([digits(4, 4)], ([number], reading) =>
  fullYear(number, reading),
);

export function fullYear(
  { value, text }: { value: number; text: string },
  reading: Reading,
): number | null {
  if (text.length === 4) return value >= 1700 && value < 2300 ? value : null;
  if (text.length !== 2) return null;
  const thisYear = civilDay(reading.now.day).year;
  const century = thisYear - (thisYear % 100);
  const candidates = [century - 100 + value, century + value, century + 100 + value];
  return candidates.reduce((a, b) => (Math.abs(b - thisYear) < Math.abs(a - thisYear) ? b : a));
}

/**
 * A month and a day without a year: the next such day from today on. A weekday beside it may
 * also pick this year's, though past, or that of a year close by.
 */
export function dayOfYear(month: number, day: number, reading: Reading): DayElement | null {
  const thisYear = civilDay(reading.now.day).year;
  const inYears = (years: number[]) =>
    years
      .map((offset): DayNumber | null => existingDay(thisYear + offset, month, day))
      .filter((number) => number !== null);
  const past = reading.tense === "past";
  const near = inYears(past ? [0, -1, -2, -3, -4, -5, -6, -7, -8] : [0, 1, 2, 3, 4, 5, 6, 7, 8]);
  const found = near.find(
    (number) => number === reading.now.day || number < reading.now.day === past,
  );
  if (found === undefined) return null;
  return { ...singleDay(found, "firm"), alternatives: inYears([0, 1, 2, -1]) };
}

interface SaidDay {
  day: number;
  ordinal: boolean;
}

const dayNumberWord: Parser<SaidDay> = longest<SaidDay>(
  sequence([ordinal], ([day]) => ({ day, ordinal: true })),
  sequence([digits(1, 2)], ([number]) => ({ day: number.value, ordinal: false })),
);

const comma = optional(mark(","));
const the = optional(phrase("the"));
// A year of two digits is one only where it cannot be a time: "14th April 15".
const yearAfter = optional(
  longest(
    sequence([comma, optional(phrase("of", "in")), fourDigitYear], ([, , full]) => full),
    sequence([mark("'"), digits(2, 2)], ([, number], reading) => fullYear(number, reading)),
  ),
);
const yearAfterDay = optional(
  longest(
    sequence([yearAfter], ([full]) => full),
    sequence([year], ([full], reading) => (isLast(reading) ? full : null)),
  ),
);

function isLast(reading: Reading): boolean {
  return /^\d{2}$/.test(reading.tokens.at(-1)?.text ?? "");
}

function build(
  name: MonthName,
  said: SaidDay,
  full: number | null,
  reading: Reading,
): DayElement | null {
  if (full !== null) {
    const day = existingDay(full, name.month, said.day);
    return day === null ? null : singleDay(day, "firm");
  }
  const element = dayOfYear(name.month, said.day, reading);
  const weak = name.ambiguous && !said.ordinal;
  return element && { ...element, certainty: weak ? "edge" : "firm" };
}

/** "february the 15th", "Aug 8", "April 14, 2015", "Feb13". */
const monthFirst: Parser<DayElement> = sequence(
  [monthName, the, dayNumberWord, yearAfter],
  ([name, , day, full], reading) => build(name, day, full, reading),
);

/** "the 15th of february", "14april 2015", "4 of july", "31/Oct/1974". */
const dayFirst: Parser<DayElement> = sequence(
  [
    the,
    dayNumberWord,
    optional(phrase("of", "day of", "-", "/")),
    monthName,
    optional(mark("-", "/")),
    yearAfterDay,
  ],
  ([, day, , name, , full], reading) => build(name, day, full, reading),
);

/** The middle of a Roman month. */
const ides: Parser<DayElement> = sequence(
  [the, phrase("ides of"), monthName, yearAfter],
  ([, , name, full], reading) => {
    const day = [3, 5, 7, 10].includes(name.month) ? 15 : 13;
    return build(name, { day, ordinal: true }, full, reading);
  },
);

/** "july 13-15", "13 to 15 july", "the 13th through the 15th of july". */
const span = optional(phrase("the"));
const dash = phrase("-", "to", "through", "thru", "until", "till");
const rangeMonthFirst: Parser<DayElement> = sequence(
  [monthName, the, dayNumberWord, dash, span, dayNumberWord, yearAfter],
  ([name, , from, , , to, full], reading) =>
    daysBetween(build(name, from, full, reading), build(name, to, full, reading)),
);
const rangeDayFirst: Parser<DayElement> = sequence(
  [the, dayNumberWord, dash, span, dayNumberWord, optional(phrase("of")), monthName, yearAfter],
  ([, from, , , to, , name, full], reading) =>
    daysBetween(build(name, from, full, reading), build(name, to, full, reading)),
);

export const monthDay: Parser<DayElement> = longest(
  monthFirst,
  dayFirst,
  ides,
  rangeMonthFirst,
  rangeDayFirst,
);
