import { dayNumber, existingDay } from "#domain/dates/day-number.ts";
import {
  longest,
  type Match,
  opening,
  type Parser,
  type Reading,
  sequence,
} from "#domain/dates/text/combinators.ts";
import { type Digits, digits, glued, mark } from "#domain/dates/text/numbers.ts";
import { type DayElement, singleDay } from "../element.ts";
import { dayOfYear, fullYear } from "./month-day.ts";

const small = digits(1, 2);
const full: Parser<number> = sequence([digits(4, 4)], ([said], reading) => fullYear(said, reading));
const separator = mark("/", "-", ".");

/** "2015-3-3", "2015/03/03", "20150303". */
const yearFirst: Parser<DayElement> = longest(
  sequence([full, separator, small, separator, small], ([year, first, month, second, day]) =>
    first === second ? exact(year, month.value, day.value) : null,
  ),
  sequence([digits(8, 8)], ([{ text }]) => {
    const day = exact(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6)));
    return day && { ...day, certainty: "alone" };
  }),
);

/** "10/31/74", "31.10.1974". */
const yearLast: Parser<DayElement> = sequence(
  [small, separator, small, separator, digits(2, 4)],
  ([a, first, b, second, said], reading) => {
    const year = fullYear(said, reading);
    if (first !== second || year === null) return null;
    // Nobody writes a month before its day with full stops.
    const custom = first === "." ? { ...reading, dayFirst: true } : reading;
    const day = inOrder(a, b, custom, (month, day) => exact(year, month, day));
    return day && { ...day, certainty: said.text.length === 4 || first === "/" ? "firm" : "edge" };
  },
);

/** "10 31 1974": only as a whole, since a text may hold any three numbers. */
const spaced: Parser<DayElement> = sequence([small, small, full], ([a, b, year], reading) => {
  const day = inOrder(a, b, reading, (month, day) => exact(year, month, day));
  return day && { ...day, certainty: "alone" };
});

/** "2/15", "15/2", "2 - 15"; "24/7" is no July 24. */
const withoutYear: Parser<DayElement> = sequence(
  [small, mark("/", "-"), small],
  ([a, between, b], reading) => {
    if (a.value === 24 && b.value === 7 && between === "/") return null;
    const day = inOrder(a, b, reading, (month, day) => dayOfYear(month, day, reading));
    return day && { ...day, certainty: between === "/" ? "edge" : "alone" };
  },
);

/** "2014-10", "2014/10", "10/2014": a whole month. */
const yearAndMonth: Parser<DayElement> = longest(
  sequence([full, mark("-", "/"), small], ([year, , month]) => wholeMonth(year, month.value)),
  sequence([small, mark("/"), full], ([month, , year]) => wholeMonth(year, month.value)),
);

function wholeMonth(year: number, month: number): DayElement | null {
  if (month < 1 || month > 12) return null;
  const [first, last] = [dayNumber(year, month, 1), dayNumber(year, month + 1, 0)];
  return { kind: "day", first, last, grain: "month", certainty: "alone" };
}

function exact(year: number, month: number, day: number): DayElement | null {
  const number = existingDay(year, month, day);
  return number === null ? null : singleDay(number, "firm");
}

/** By the reader's custom, or the other way round when that is no date. */
function inOrder(
  a: Digits,
  b: Digits,
  { dayFirst }: Reading,
  build: (month: number, day: number) => DayElement | null,
): DayElement | null {
  const monthFirst = () => build(a.value, b.value);
  const otherwise = () => build(b.value, a.value);
  return dayFirst ? (otherwise() ?? monthFirst()) : (monthFirst() ?? otherwise());
}

const any = longest(yearFirst, yearLast, spaced, withoutYear, yearAndMonth);

/** All dates that are written with digits alone. */
export const numericDate: Parser<DayElement> = opening(any.opening, (reading, at) => {
  const match = any(reading, at);
  return match && !continues(reading, match) ? match : null;
});

/** "1/2/3" and "1.2.3.4" are no dates. */
function continues(reading: Reading, match: Match<unknown>): boolean {
  return more(reading, match.next) !== null;
}
const more = sequence([glued(separator), glued(digits(1, 9))], () => true);
