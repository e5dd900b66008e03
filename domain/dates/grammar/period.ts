import { civilDay, type DayNumber, dayNumber, weekdayOf } from "../day-number.ts";
import {
  longest,
  oneOf,
  optional,
  type Parser,
  phrase,
  type Reading,
  sequence,
} from "../text/combinators.ts";
import { digits, mark, ordinal, wholeNumber } from "../text/numbers.ts";
import { type Unit, units } from "../text/vocabulary.ts";
import type { Certainty, DayElement } from "./element.ts";
import { fourDigitYear, fullYear, monthName } from "./month-day.ts";

/** Units that are made of whole days. */
export type DayUnit = Exclude<Unit, "second" | "minute" | "hour">;

export const dayUnit: Parser<DayUnit> = (reading, at) => {
  const match = oneOf(units)(reading, at);
  if (!match || !isDayUnit(match.value)) return null;
  return { value: match.value, next: match.next };
};

function isDayUnit(unit: Unit): unit is DayUnit {
  return unit !== "second" && unit !== "minute" && unit !== "hour";
}

/** The first day of the unit that lies `steps` units from the one that holds the day. */
export function unitStart(
  unit: DayUnit,
  day: DayNumber,
  steps: number,
  reading: Reading,
): DayNumber {
  const { year, month } = civilDay(day);
  switch (unit) {
    case "day":
      return day + steps;
    case "week":
      return day - ((weekdayOf(day) - reading.weekStart + 7) % 7) + steps * 7;
    case "month":
      return dayNumber(year, month + steps, 1);
    case "quarter":
      return dayNumber(year, Math.floor((month - 1) / 3) * 3 + 1 + steps * 3, 1);
    case "year":
      return dayNumber(year + steps, 1, 1);
  }
}

/** `count` units in a row, the first of them `steps` units from now. */
export function unitsFromNow(
  unit: DayUnit,
  steps: number,
  count: number,
  reading: Reading,
): DayElement {
  const first = unitStart(unit, reading.now.day, steps, reading);
  const last = unitStart(unit, reading.now.day, steps + count, reading) - 1;
  return { kind: "day", first, last, grain: unit, certainty: certaintyOf(unit) };
}

/** A year or a quarter is more often what a task is about than when it is due. */
function certaintyOf(unit: DayUnit): Certainty {
  return unit === "year" || unit === "quarter" ? "edge" : "firm";
}

/** Which of several: steps from the current one. */
const plainRelative = stepWord([
  [0, "this, current"],
  [1, "next, following"],
  [-1, "last, past, previous"],
]);
const coming = phrase("upcoming", "coming", "the upcoming", "the coming", "this coming");
export const relative: Parser<number> = longest(
  plainRelative,
  sequence([coming], () => 1),
);

function stepWord(rows: readonly (readonly [number, string])[]): Parser<number> {
  const words = rows.flatMap(([steps, list]) =>
    list.split(", ").map((word) => [word, steps] as const),
  );
  return sequence([optional(phrase("the")), oneOf(new Map(words))], ([, steps]) => steps);
}

/** "this week", "next month", "the following week", "last year"; "the week" is this one. */
const relativeUnit: Parser<DayElement> = longest(
  sequence([relative, dayUnit], ([steps, unit], reading) =>
    unit === "day" && steps === 0 ? null : unitsFromNow(unit, steps, 1, reading),
  ),
  sequence([phrase("the week after next", "week after next")], (_, reading) =>
    unitsFromNow("week", 2, 1, reading),
  ),
  sequence([phrase("the month after next", "month after next")], (_, reading) =>
    unitsFromNow("month", 2, 1, reading),
  ),
);

/** "the week", "the month": only where a preposition says that a date is meant. */
export const bareUnit: Parser<DayElement> = sequence(
  [phrase("the"), dayUnit],
  ([, unit], reading) =>
    unit === "day" ? null : { ...unitsFromNow(unit, 0, 1, reading), certainty: "alone" },
);

/** "next 3 days" begins with the coming one; "last 2 weeks" ends with the one before. */
const severalUnits: Parser<DayElement> = sequence(
  [plainRelative, wholeNumber, dayUnit],
  ([steps, count, unit], reading) => {
    if (steps === 0 || count === 0 || count > 1000) return null;
    return unitsFromNow(unit, steps > 0 ? 1 : -count, count, reading);
  },
);

/** "two upcoming weeks", "upcoming two months": the second one to come. */
const nthToCome: Parser<DayElement> = longest(
  sequence([coming, wholeNumber, dayUnit], ([, count, unit], reading) =>
    toCome(count, unit, reading),
  ),
  sequence([wholeNumber, coming, dayUnit], ([count, , unit], reading) =>
    toCome(count, unit, reading),
  ),
);

function toCome(count: number, unit: DayUnit, reading: Reading): DayElement | null {
  return count === 0 || count > 1000
    ? null
    : { ...unitsFromNow(unit, count, 1, reading), certainty: "firm" };
}

/** "May", "October 2014", "next March", "the month of may", "last june". */
export const monthPeriod: Parser<DayElement> = longest(
  sequence(
    [
      optional(phrase("the month of", "month of")),
      monthName,
      optional(mark(",")),
      optional(phrase("of")),
      fourDigitYear,
    ],
    ([, { month }, , , year]) => wholeMonth(year, month, "firm"),
  ),
  sequence(
    [optional(phrase("the month of", "month of")), monthName],
    ([full, { month }], reading) =>
      wholeMonth(yearOfNext(month, reading), month, full ? "firm" : "alone"),
  ),
  sequence([relative, monthName], ([steps, { month }], reading) => {
    const now = civilDay(reading.now.day);
    const past = month < now.month ? now.year : now.year - 1;
    return wholeMonth(steps < 0 ? past : yearOfNext(month, reading), month, "firm");
  }),
);

function yearOfNext(month: number, reading: Reading): number {
  const now = civilDay(reading.now.day);
  return month < now.month ? now.year + 1 : now.year;
}

function wholeMonth(year: number, month: number, certainty: Certainty): DayElement {
  const [first, last] = [dayNumber(year, month, 1), dayNumber(year, month + 1, 0)];
  return { kind: "day", first, last, grain: "month", certainty };
}

function wholeYear(year: number, certainty: Certainty): DayElement {
  const [first, last] = [dayNumber(year, 1, 1), dayNumber(year, 12, 31)];
  return { kind: "day", first, last, grain: "year", certainty };
}

/** "1974", "the year 2030". */
export const yearPeriod: Parser<DayElement> = sequence(
  [optional(phrase("the year", "year")), fourDigitYear],
  ([said, year]) => wholeYear(year, said ? "edge" : "alone"),
);

const quarterWord = sequence(
  [optional(phrase("the")), ordinal, phrase("quarter", "qtr")],
  ([, nth]) => nth,
);
const quarterSign = sequence([phrase("q"), digits(1, 1)], ([, number]) => number.value);

/** "third qtr", "Q4 2018", "2018Q4", "the first quarter of next year". */
const quarter: Parser<DayElement> = longest(
  sequence([longest(quarterWord, quarterSign)], ([nth], reading) => {
    const { year, month } = civilDay(reading.now.day);
    const past = nth * 3 < month;
    return wholeQuarter(past ? year + 1 : year, nth);
  }),
  sequence(
    [
      longest(quarterWord, quarterSign),
      optional(phrase("of", "in", ",", "/")),
      longest(yearPeriod, relativeUnit),
    ],
    ([nth, , year]) =>
      year.grain === "year" ? wholeQuarter(civilDay(year.first).year, nth) : null,
  ),
  sequence([digits(4, 4), optional(mark("-", "/")), quarterSign], ([year, , nth], reading) => {
    const full = fullYear(year, reading);
    return full === null ? null : wholeQuarter(full, nth);
  }),
);

function wholeQuarter(year: number, nth: number): DayElement | null {
  if (nth < 1 || nth > 4) return null;
  const [first, last] = [dayNumber(year, nth * 3 - 2, 1), dayNumber(year, nth * 3 + 1, 0)];
  return { kind: "day", first, last, grain: "quarter", certainty: "alone" };
}

/** "this weekend", "next weekend", "the weekend": Saturday and Sunday. */
const weekend: Parser<DayElement> = sequence(
  [
    optional(
      longest(
        relative,
        sequence([phrase("the")], () => 0),
      ),
    ),
    phrase("weekend"),
  ],
  ([steps], reading) => {
    const monday = unitStart("week", reading.now.day, 0, { ...reading, weekStart: 1 });
    const first = monday + 5 + (steps ?? 0) * 7;
    const begun = reading.now.day === first + 1 ? first + 1 : first;
    return {
      kind: "day",
      first: begun,
      last: first + 1,
      grain: "day",
      certainty: steps === null ? "edge" : "firm",
    };
  },
);

/** Every period that begins and ends with the calendar. */
export const period: Parser<DayElement> = longest(
  relativeUnit,
  severalUnits,
  nthToCome,
  monthPeriod,
  yearPeriod,
  quarter,
  weekend,
);
