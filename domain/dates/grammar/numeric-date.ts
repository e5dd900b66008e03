import { civilDay, dayNumber, existingDay } from "../day-number.ts";
import {
  longest,
  type Match,
  type Parser,
  phrase,
  type Reading,
  sequence,
} from "../text/combinators.ts";
import { digits, glued, mark } from "../text/numbers.ts";
import { type Certainty, type DayElement, singleDay } from "./element.ts";
import { dayOfYear, fullYear } from "./month-day.ts";

type Digits = { value: number; text: string };

/** A number is taken apart only where it stands by itself: not "1.2.3.4", not "$5". */
const small = digits(1, 2);
const separator = mark("/", "-", ".");

/** "2015-3-3", "2015/03/03". */
const yearFirst: Parser<DayElement> = sequence(
  [digits(4, 4), separator, small, separator, small],
  ([full, first, month, second, day], reading) => {
    if (first !== second) return null;
    return exact(fullYear(full, reading), month.value, day.value, "firm");
  },
);

/** "10/31/74", "31.10.1974": the month comes first unless only the other order is possible. */
const yearLast: Parser<DayElement> = sequence(
  [small, separator, small, separator, digits(2, 4)],
  ([a, first, b, second, full], reading) => {
    if (first !== second) return null;
    const certainty = full.text.length === 4 || first === "/" ? "firm" : "edge";
    return eitherOrder(a, b, (month, day) => exact(fullYear(full, reading), month, day, certainty));
  },
);

/** "10 31 1974": only as a whole, since a text may hold any three numbers. */
const spaced: Parser<DayElement> = sequence([small, small, digits(4, 4)], ([a, b, full], reading) =>
  eitherOrder(a, b, (month, day) => exact(fullYear(full, reading), month, day, "alone")),
);

/** "2/15", "15/2", "2 - 15". */
const withoutYear: Parser<DayElement> = sequence(
  [small, mark("/", "-"), small],
  ([a, between, b], reading) => {
    const certainty: Certainty = between === "/" ? "edge" : "alone";
    return eitherOrder(a, b, (month, day) => {
      const element = dayOfYear(month, day, reading);
      return element && { ...element, certainty };
    });
  },
);

/** "2014-10", "2014/10", "10/2014": a whole month. */
const yearAndMonth: Parser<DayElement> = longest(
  sequence([digits(4, 4), mark("-", "/"), small], ([full, , month], reading) =>
    wholeMonth(fullYear(full, reading), month.value),
  ),
  sequence([small, mark("/"), digits(4, 4)], ([month, , full], reading) =>
    wholeMonth(fullYear(full, reading), month.value),
  ),
);

function wholeMonth(year: number | null, month: number): DayElement | null {
  if (year === null || month < 1 || month > 12) return null;
  const [first, last] = [dayNumber(year, month, 1), dayNumber(year, month + 1, 0)];
  return { kind: "day", first, last, grain: "month", certainty: "alone" };
}

function exact(
  year: number | null,
  month: number,
  day: number,
  certainty: Certainty,
): DayElement | null {
  const number = year === null ? null : existingDay(year, month, day);
  return number === null ? null : singleDay(number, certainty);
}

function eitherOrder(
  a: Digits,
  b: Digits,
  build: (month: number, day: number) => DayElement | null,
): DayElement | null {
  return build(a.value, b.value) ?? build(b.value, a.value);
}

const any = longest(yearFirst, yearLast, spaced, withoutYear, yearAndMonth);

/** All dates that are written with digits alone. */
export const numericDate: Parser<DayElement> = (reading, at) => {
  const match = any(reading, at);
  return match && !continues(reading, match) ? match : null;
};

/** "1/2/3", "1.2.3.4" and "24/7" are no dates. */
function continues(reading: Reading, match: Match<unknown>): boolean {
  const more = sequence([glued(separator), glued(digits(1, 9))], () => true);
  return more(reading, match.next) !== null;
}

/** The expression "around the clock" looks like July 24. */
export const aroundTheClock = phrase("24 / 7");

export function currentYear(reading: Reading): number {
  return civilDay(reading.now.day).year;
}
