import { civilDay, type DayNumber, daysInMonth, weekdayOf } from "#domain/dates/day-number.ts";
import {
  longest,
  oneOf,
  optional,
  type Parser,
  phrase,
  type Reading,
  sequence,
} from "#domain/dates/text/combinators.ts";
import { digits, ordinal } from "#domain/dates/text/numbers.ts";
import { type DayElement, singleDay } from "../element.ts";
import { monthDay } from "./month-day.ts";
import { bareUnit, period, thisUnit } from "./period.ts";
import { relativeDay } from "./relative-day.ts";
import { type DayUnit, dayUnit, unitStart } from "./units.ts";
import { weekdayAfter, weekdayInWeek, weekdayName } from "./weekday.ts";

const the = optional(phrase("the"));
const of = phrase("of", "in", "from", "on", "of the month of");

/** Counted from the front (1, 2, ...) or, when negative, from the back (-1 is the last). */
export const position: Parser<number> = longest(
  sequence([ordinal], ([nth]) => (nth >= 1 ? nth : null)),
  sequence([phrase("last", "final")], () => -1),
  sequence([ordinal, optional(phrase("to the", "to", "-")), phrase("last")], ([nth]) => -nth),
  sequence([phrase("next to last", "penultimate")], () => -2),
);

/** Finds a day or a unit of days inside a period. */
type Pick = (within: DayElement, reading: Reading) => DayElement | null;

const weekdayPick: Parser<Pick> = sequence(
  [position, weekdayName],
  ([nth, { weekday }]): Pick =>
    ({ first, last }) => {
      const day =
        nth > 0
          ? weekdayAfter(weekday, first - 1) + (nth - 1) * 7
          : weekdayAfter(weekday, last) + nth * 7;
      return day < first || day > last ? null : singleDay(day, "firm");
    },
);

const unitPick: Parser<Pick> = sequence(
  [position, dayUnit],
  ([nth, unit]): Pick =>
    (within, { weekStart }) =>
      nthUnit(unit, nth, { within, weekStart }),
);

/** Only whole units inside the period count; one that its edge cuts belongs elsewhere. */
function nthUnit(
  unit: DayUnit,
  nth: number,
  { within, weekStart }: { within: DayElement; weekStart: number },
): DayElement | null {
  const begin = (day: DayNumber, steps: number) => unitStart(unit, day, { steps, weekStart });
  const edge = nth > 0 ? begin(within.first - 1, 1) : begin(within.last + 1, -1);
  const first = begin(edge, nth > 0 ? nth - 1 : nth + 1);
  const last = begin(first, 1) - 1;
  if (first < within.first || last > within.last) return null;
  return { kind: "day", first, last, grain: unit, certainty: "firm" };
}

const workdayWord = phrase("workday", "weekday", "working day", "work day", "business day");
const workdayPick: Parser<Pick> = sequence(
  [position, workdayWord],
  ([nth]): Pick =>
    ({ first, last }) => {
      const step = nth > 0 ? 1 : -1;
      let left = Math.abs(nth);
      for (let day = nth > 0 ? first : last; day >= first && day <= last; day += step) {
        if (weekdayOf(day) !== 0 && weekdayOf(day) !== 6) left--;
        if (left === 0) return singleDay(day, "firm");
      }
      return null;
    },
);

const weekendPick: Parser<Pick> = sequence(
  [position, phrase("weekend")],
  ([nth]): Pick =>
    ({ first, last }) => {
      const saturday =
        nth > 0 ? weekdayAfter(6, first - 1) + (nth - 1) * 7 : weekdayAfter(6, last - 1) + nth * 7;
      if (saturday < first || saturday + 1 > last) return null;
      return { kind: "day", first: saturday, last: saturday + 1, grain: "day", certainty: "firm" };
    },
);

const numberPick: Parser<Pick> = sequence(
  [
    longest(
      ordinal,
      sequence([digits(1, 2)], ([{ value }]) => value),
    ),
    optional(phrase("day")),
  ],
  ([day]): Pick =>
    (within) => {
      const { year, month } = civilDay(within.first);
      if (within.grain !== "month" || day < 1 || day > daysInMonth(year, month)) return null;
      return singleDay(within.first + day - 1, "firm");
    },
);

const parts: ReadonlyMap<string, number> = new Map([
  ["beginning of", 0],
  ["begin of", 0],
  ["start of", 0],
  ["early", 0],
  ["early in", 0],
  ["middle of", 0.5],
  ["mid", 0.5],
  ["mid -", 0.5],
  ["late", 0.7],
  ["late in", 0.7],
  ["end of", 1],
]);

/** "end of", "mid-": how far into the period. */
const partPick: Parser<Pick> = sequence(
  [phrase(...parts.keys())],
  ([words]): Pick =>
    ({ first, last, grain }) => {
      if (grain === "day") return null;
      return singleDay(first + Math.floor((last - first) * (parts.get(words) ?? 0)), "firm");
    },
);

const dayPicks = longest(weekdayPick, unitPick, workdayPick, weekendPick, numberPick);

/** "first tuesday of october", "20th day of next month", "the last workday of the quarter". */
const dayOf: Parser<DayElement> = sequence(
  [the, dayPicks, of, period],
  ([, pick, , within], reading) => pick(within, reading),
);

/** "the first of the month", "1st of month": this one, with the next one for those who look ahead. */
const dayOfThis: Parser<DayElement> = sequence(
  [the, dayPicks, of, longest(bareUnit, thisUnit)],
  ([, pick, , within], reading) => withFollowing(pick, within, reading),
);

/** "end of next week", "mid-march", "end of the month", "end of month". */
const partOf: Parser<DayElement> = longest(
  sequence([the, partPick, period], ([, pick, within], reading) => edge(pick(within, reading))),
  sequence([the, partPick, longest(bareUnit, thisUnit)], ([, pick, within], reading) =>
    edge(withFollowing(pick, within, reading)),
  ),
);

/** The end of a year may also say which review it is ("the end of year review"). */
function edge(day: DayElement | null): DayElement | null {
  return day && { ...day, certainty: "edge" };
}

function withFollowing(pick: Pick, within: DayElement, reading: Reading): DayElement | null {
  const found = pick(within, reading);
  const following = pick(periodAfter(within, reading), reading);
  return found && { ...found, ...(following ? { following: following.first } : {}) };
}

function periodAfter(within: DayElement, { weekStart }: Reading): DayElement {
  const unit = unitOf(within);
  const first = within.last + 1;
  return { ...within, first, last: unitStart(unit, first, { steps: 1, weekStart }) - 1 };
}

function unitOf({ grain }: DayElement): DayUnit {
  return grain === "second" || grain === "minute" || grain === "hour" ? "day" : grain;
}

const shortEnds: ReadonlyMap<string, DayUnit> = new Map([
  ["eom", "month"],
  ["eow", "week"],
  ["eoy", "year"],
]);
const shortEnd: Parser<DayElement> = sequence([oneOf(shortEnds)], ([unit], { now, weekStart }) =>
  singleDay(unitStart(unit, now.day, { steps: 1, weekStart }) - 1, "edge"),
);

/** "the week of october 7th": the week that holds the day. */
const weekOf: Parser<DayElement> = sequence(
  [the, phrase("week of", "week beginning", "week starting"), longest(monthDay, relativeDay)],
  ([, , { first: day }], { weekStart }) => {
    const first = unitStart("week", day, { steps: 0, weekStart });
    return { kind: "day", first, last: first + 6, grain: "week", certainty: "firm" };
  },
);

/** "next month on the 5th". */
const monthThenDay: Parser<DayElement> = sequence(
  [period, phrase("on the", "the", "on"), numberPick],
  ([within, , pick], reading) => pick(within, reading),
);

/** "last week's sunday". */
const weekdayOfWeek: Parser<DayElement> = sequence(
  [period, phrase("' s"), weekdayName],
  ([{ first, grain }, , { weekday }]) =>
    grain === "week" ? singleDay(weekdayInWeek(weekday, first), "firm") : null,
);

/** Days and units that are named by their place in a longer period. */
export const dayOfPeriod: Parser<DayElement> = longest(
  dayOf,
  dayOfThis,
  partOf,
  shortEnd,
  weekOf,
  monthThenDay,
  weekdayOfWeek,
);
