import { civilDay, type DayNumber, dayNumber, plusMonths } from "../day-number.ts";
import {
  longest,
  oneOf,
  optional,
  type Parser,
  phrase,
  type Reading,
  sequence,
} from "../text/combinators.ts";
import { mark, quantity } from "../text/numbers.ts";
import { type Unit, units } from "../text/vocabulary.ts";
import type { WallClock } from "../zone.ts";
import type { DayElement, Grain, OffsetElement } from "./element.ts";

const SECONDS: Partial<Record<Unit, number>> = { second: 1, minute: 60, hour: 3600 };
const DAYS: Partial<Record<Unit, number>> = { day: 1, week: 7 };
const MONTHS: Partial<Record<Unit, number>> = { month: 1, quarter: 3, year: 12 };

export interface Distance {
  count: number;
  unit: Unit;
}

const shortUnits: ReadonlyMap<string, Unit> = new Map([
  ["'", "minute"],
  ["d", "day"],
  ["w", "week"],
  ["m", "minute"],
  ["y", "year"],
]);

/** "3 days", "half an hour", "2.5 hours", "a fortnight", "15'". */
export const distance: Parser<Distance> = longest(
  sequence(
    [quantity, optional(phrase("more", "other")), oneOf(units)],
    ([count, , unit]): Distance => ({ count, unit }),
  ),
  sequence(
    [quantity, phrase("fortnight", "fortnights")],
    ([count]): Distance => ({ count: count * 2, unit: "week" }),
  ),
  sequence([quantity, oneOf(shortUnits)], ([count, unit]): Distance => ({ count, unit })),
);

/** Moves along the wall clock; null when the result leaves the calendar. */
export function moved(
  from: WallClock,
  { count, unit }: Distance,
  direction: 1 | -1,
): WallClock | null {
  const steps = count * direction;
  const seconds = SECONDS[unit];
  if (seconds !== undefined) {
    const second = from.second + Math.round(steps * seconds);
    const days = Math.floor(second / 86_400);
    return inCalendar({ day: from.day + days, second: second - days * 86_400 });
  }
  const days = DAYS[unit];
  if (days !== undefined) {
    const whole = Math.trunc(steps * days);
    const rest = Math.round((steps * days - whole) * 24);
    const moment: WallClock = { day: from.day + whole, second: from.second };
    return rest === 0
      ? inCalendar(moment)
      : moved(moment, { count: Math.abs(rest), unit: "hour" }, direction);
  }
  const months = Math.round(steps * (MONTHS[unit] ?? 0));
  return inCalendar({ day: plusMonths(from.day, months), second: from.second });
}

function inCalendar(moment: WallClock): WallClock | null {
  return Number.isFinite(moment.day) && Math.abs(moment.day) < 700_000 ? moment : null;
}

/** A distance is as exact as the unit below the one it counts in. */
const grains: Readonly<Record<Unit, Grain>> = {
  second: "second",
  minute: "second",
  hour: "minute",
  day: "hour",
  week: "day",
  month: "day",
  quarter: "month",
  year: "month",
};

function fromNow(
  said: Distance,
  direction: 1 | -1,
  reading: Reading,
  exact = false,
): OffsetElement | null {
  const moment = moved(reading.now, said, direction);
  if (!moment) return null;
  const whole = SECONDS[said.unit] === undefined && Number.isInteger(said.count);
  const grain = Number.isInteger(said.count) ? grains[said.unit] : finer(said.unit);
  return {
    kind: "offset",
    ...moment,
    grain: exact ? "second" : grain,
    dayOnly: whole && !exact,
    certainty: "firm",
  };
}

function finer(unit: Unit): Grain {
  return unit === "hour" || unit === "minute" || unit === "second" ? "second" : grains[unit];
}

const about = optional(
  phrase("about", "around", "approximately", "exactly", "roughly", "the next"),
);
const ahead = phrase("from now", "from today", "hence", "later", "after now", "after today");

/** "in 2 hours", "3 days from now", "a week ago", "+3d"; "in 15" is minutes. */
export const offset: Parser<OffsetElement> = longest(
  sequence([phrase("in", "within", "after"), about, distance], ([, , said], reading) =>
    fromNow(said, 1, reading),
  ),
  sequence([about, distance, ahead], ([, said], reading) => fromNow(said, 1, reading)),
  sequence([about, distance, phrase("from right now", "from this moment")], ([, said], reading) =>
    fromNow(said, 1, reading, true),
  ),
  sequence([about, distance, phrase("ago", "before now", "earlier")], ([, said], reading) =>
    fromNow(said, -1, reading),
  ),
  sequence([mark("+"), distance], ([, said], reading) => fromNow(said, 1, reading)),
  sequence([phrase("in"), quantity], ([, count], reading) => {
    if (count > 600) return null;
    const element = fromNow({ count, unit: "minute" }, 1, reading);
    return element && { ...element, certainty: "alone" };
  }),
);

/** "three days after Easter", "a week before the 15th", "two weeks from tomorrow". */
export function offsetFrom(day: Parser<DayElement>): Parser<DayElement> {
  const direction = oneOf(
    new Map<string, 1 | -1>([
      ["after", 1],
      ["from", 1],
      ["following", 1],
      ["before", -1],
      ["prior", -1],
    ]),
  );
  return sequence(
    [optional(phrase("the")), distance, direction, optional(phrase("to")), day],
    ([, said, sign, , base]) => {
      if (SECONDS[said.unit] !== undefined || !Number.isInteger(said.count)) return null;
      const from: WallClock = { day: sign > 0 ? base.last : base.first, second: 0 };
      const moment = moved(from, said, sign);
      return (
        moment && {
          kind: "day",
          first: moment.day,
          last: moment.day,
          grain: "day",
          certainty: "firm",
        }
      );
    },
  );
}

/** The first day of the unit a moment lies in, for the coarse grains. */
export function monthStart(day: DayNumber): DayNumber {
  const { year, month } = civilDay(day);
  return dayNumber(year, month, 1);
}
