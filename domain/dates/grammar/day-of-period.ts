import { civilDay, daysInMonth, weekdayOf } from "../day-number.ts";
import {
  longest,
  optional,
  type Parser,
  phrase,
  type Reading,
  sequence,
} from "../text/combinators.ts";
import { digits, mark, ordinal } from "../text/numbers.ts";
import { type DayElement, singleDay } from "./element.ts";
import { monthDay } from "./month-day.ts";
import { bareUnit, type DayUnit, dayUnit, period, unitStart } from "./period.ts";
import { weekdayAfter, weekdayName } from "./weekday.ts";

const the = optional(phrase("the"));
const whole: Parser<DayElement> = longest(period, bareUnit);
const of = phrase("of", "in", "from", "on");

/** Counted from the front (1, 2, ...) or, when negative, from the back (-1 is the last). */
export const position: Parser<number> = longest(
  sequence([ordinal], ([nth]) => (nth >= 1 ? nth : null)),
  sequence([phrase("last", "final")], () => -1),
  sequence([ordinal, optional(phrase("to the", "to", "-")), phrase("last")], ([nth]) => -nth),
  sequence([phrase("next to last", "penultimate", "second to last")], () => -2),
);

/** "first tuesday of october", "the last friday in this month". */
const nthWeekday: Parser<DayElement> = sequence(
  [the, position, weekdayName, of, whole],
  ([, nth, { weekday }, , within]) => {
    const day =
      nth > 0
        ? weekdayAfter(weekday, within.first - 1) + (nth - 1) * 7
        : weekdayAfter(weekday, within.last) - 7 + (nth + 1) * 7;
    return day < within.first || day > within.last ? null : singleDay(day, "firm");
  },
);

/** "third day of october", "fifth last day of May", "third last week of 2018", "the last workday of the month". */
const nthUnit: Parser<DayElement> = sequence(
  [the, position, dayUnit, of, whole],
  ([, nth, unit, , within], reading) => nthUnitOf(nth, unit, within, reading),
);

function nthUnitOf(
  nth: number,
  unit: DayUnit,
  within: DayElement,
  reading: Reading,
): DayElement | null {
  const forward = nth > 0;
  // Only whole units inside the period count; one that is cut by its edge belongs elsewhere.
  const edge = forward
    ? unitStart(unit, within.first + 6 * Number(unit === "week"), 0, reading)
    : unitStart(unit, within.last + 1, -1, reading);
  const first = unitStart(unit, edge, forward ? nth - 1 : nth + 1, reading);
  const last = unitStart(unit, first, 1, reading) - 1;
  if (first < within.first || last > within.last) return null;
  return { kind: "day", first, last, grain: unit, certainty: "firm" };
}

const lastWorkday: Parser<DayElement> = sequence(
  [
    the,
    longest(phrase("first"), phrase("last")),
    phrase("workday", "weekday", "working day", "business day"),
    of,
    whole,
  ],
  ([, which, , , within]) => {
    const step = which === "first" ? 1 : -1;
    let day = which === "first" ? within.first : within.last;
    while (weekdayOf(day) === 0 || weekdayOf(day) === 6) day += step;
    return singleDay(day, "firm");
  },
);

/** "20 of next month", "the 20th of the previous month", "20th day of next month". */
const dayOfMonth: Parser<DayElement> = sequence(
  [
    the,
    longest(
      ordinal,
      sequence([digits(1, 2)], ([n]) => n.value),
    ),
    optional(phrase("day")),
    of,
    whole,
  ],
  ([, day, , , within]) => {
    const { year, month } = civilDay(within.first);
    if (within.grain !== "month" || day < 1 || day > daysInMonth(year, month)) return null;
    return singleDay(within.first + day - 1, "firm");
  },
);

type Part = "first" | "middle" | "last";
const partNames = new Map<string, Part>([
  ["beginning of", "first"],
  ["begin of", "first"],
  ["start of", "first"],
  ["early", "first"],
  ["early in", "first"],
  ["middle of", "middle"],
  ["mid", "middle"],
  ["mid of", "middle"],
  ["end of", "last"],
  ["late in", "last"],
  ["late", "last"],
]);

/** "end of month", "the beginning of february", "mid-march", "eom". */
const partOfPeriod: Parser<DayElement> = longest(
  sequence([the, phrase(...partNames.keys()), optional(mark("-")), whole], ([, words, , within]) =>
    partOf(partNames.get(words) ?? "first", within),
  ),
  sequence([the, phrase(...partNames.keys()), dayUnit], ([, words, unit], reading) => {
    if (unit === "day") return null;
    const first = unitStart(unit, reading.now.day, 0, reading);
    const last = unitStart(unit, reading.now.day, 1, reading) - 1;
    const within: DayElement = { kind: "day", first, last, grain: unit, certainty: "firm" };
    return partOf(partNames.get(words) ?? "first", within);
  }),
  sequence([phrase("eom", "eow", "eoy")], ([short], reading) => {
    const unit = short === "eom" ? "month" : short === "eow" ? "week" : "year";
    return singleDay(unitStart(unit, reading.now.day, 1, reading) - 1, "edge");
  }),
);

function partOf(part: Part, { first, last, grain }: DayElement): DayElement | null {
  if (grain === "day") return null;
  if (part === "first") return singleDay(first, "firm");
  if (part === "last") return singleDay(last, "firm");
  return singleDay(first + Math.floor((last - first) / 2), "firm");
}

/** "the week of october 7th": the week that holds the day. */
const weekOf: Parser<DayElement> = sequence(
  [the, phrase("week of", "week beginning", "week starting"), the, longest(monthDay, dayInMonth())],
  ([, , , day], reading) => {
    const first = unitStart("week", day.first, 0, reading);
    return { kind: "day", first, last: first + 6, grain: "week", certainty: "firm" };
  },
);

function dayInMonth(): Parser<DayElement> {
  return sequence([ordinal], ([day], { now }) => {
    const { year, month } = civilDay(now.day);
    const first = now.day - civilDay(now.day).day + 1;
    const fits = day >= 1 && day <= daysInMonth(year, month) && first + day - 1 >= now.day;
    return fits ? singleDay(first + day - 1, "firm") : null;
  });
}

export const dayOfPeriod: Parser<DayElement> = longest(
  nthWeekday,
  nthUnit,
  lastWorkday,
  dayOfMonth,
  partOfPeriod,
  weekOf,
);
