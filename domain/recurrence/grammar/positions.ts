import { position } from "#domain/dates/grammar/days/day-of-period.ts";
import { monthName } from "#domain/dates/grammar/days/month-day.ts";
import {
  longest,
  optional,
  type Parser,
  phrase,
  separated,
  sequence,
} from "#domain/dates/text/combinators.ts";
import { digits, ordinal } from "#domain/dates/text/numbers.ts";
import type { Positions } from "./draft.ts";
import { and, weekdaySet } from "./weekdays.ts";

const the = optional(phrase("the"));
const places = separated(
  sequence([the, position], ([, nth]) => nth),
  and,
);

const none: Positions = { days: [], ordinals: [], workday: null };

/** "2nd and last fridays", "first, second, and third friday". */
const placedWeekdays: Parser<Positions> = sequence([places, weekdaySet], ([nths, { weekdays }]) => {
  if (weekdays.length === 5) return nths.length === 1 ? { ...none, workday: nths[0] ?? 1 } : null;
  if (weekdays.length > 5) return null;
  return { ...none, days: weekdays.flatMap((weekday) => nths.map((nth) => ({ weekday, nth }))) };
});

/** "the 4th day", "1st and 15th", "the last". */
const placedDays: Parser<Positions> = sequence(
  [places, optional(phrase("day", "days"))],
  ([ordinals]) => ({ ...none, ordinals }),
);

/** "day 31", "beginning", "end". */
const namedPlace: Parser<Positions> = longest(
  sequence([the, phrase("day"), digits(1, 3)], ([, , { value }]) => ({
    ...none,
    ordinals: [value],
  })),
  sequence([the, phrase("beginning", "begin", "start")], () => ({ ...none, ordinals: [1] })),
  sequence([the, phrase("end")], () => ({ ...none, ordinals: [-1] })),
);

function together(groups: readonly Positions[]): Positions | null {
  const mixed =
    groups.some(({ ordinals }) => ordinals.length > 0) &&
    groups.some(({ days }) => days.length > 0);
  const workdays = groups.filter(({ workday }) => workday !== null);
  if (mixed || (workdays.length > 0 && groups.length > 1)) return null;
  return {
    days: groups.flatMap(({ days }) => days),
    ordinals: groups.flatMap(({ ordinals }) => ordinals),
    workday: workdays[0]?.workday ?? null,
  };
}

const counted = longest(placedWeekdays, placedDays);

/** "first and third friday and second tuesday", "15th", "day 31", "the end". */
export const positions: Parser<Positions> = sequence(
  [separated(longest(counted, namedPlace), and)],
  ([groups]) => together(groups),
);

/** The same without names: in "every day 9" the day repeats and the 9 is something else. */
export const countedPositions: Parser<Positions> = sequence([separated(counted, and)], ([groups]) =>
  together(groups),
);

/** "july and sept". */
export const monthList: Parser<number[]> = separated(
  sequence([monthName], ([{ month }]) => month),
  and,
);

const dayNumber = longest(
  ordinal,
  sequence([digits(1, 2)], ([{ value }]) => value),
);

/** "4th", "20th and 30th", "25": days of a month. */
export const dayList: Parser<number[]> = sequence(
  [
    separated(
      sequence([the, dayNumber], ([, day]) => day),
      and,
    ),
  ],
  ([days]) => (days.every((day) => day >= 1 && day <= 31) ? days : null),
);
