import {
  longest,
  optional,
  type Parser,
  phrase,
  type Reading,
  sequence,
} from "#domain/dates/text/combinators.ts";
import { quantity, wholeNumber } from "#domain/dates/text/numbers.ts";
import type { DayElement } from "../element.ts";
import { namedPeriod } from "./named-period.ts";
import {
  coming,
  type DayUnit,
  dayUnit,
  plainStep,
  step,
  unitStart,
  unitsFromNow,
} from "./units.ts";

/** "this week", "next month", "the following week", "last year"; "last day" counts something. */
const relativeUnit: Parser<DayElement> = longest(
  sequence([step, dayUnit], ([steps, unit], reading) =>
    unit === "day" && steps <= 0 ? null : unitsFromNow(unit, { steps, count: 1 }, reading),
  ),
  sequence([optional(phrase("the")), dayUnit, phrase("after next")], ([, unit], reading) =>
    unitsFromNow(unit, { steps: 2, count: 1 }, reading),
  ),
);

/** "week" alone; part of other expressions, as in "end of month". */
export const thisUnit: Parser<DayElement> = sequence([dayUnit], ([unit], reading) =>
  unit === "day"
    ? null
    : { ...unitsFromNow(unit, { steps: 0, count: 1 }, reading), certainty: "alone" },
);

/** "the week", "the month": only where a preposition says that a date is meant. */
export const bareUnit: Parser<DayElement> = sequence([phrase("the"), thisUnit], ([, unit]) => unit);

/** "next 3 days" begins with the coming one; "last 2 weeks" ends with the one before. */
const severalUnits: Parser<DayElement> = sequence(
  [plainStep, quantity, dayUnit],
  ([steps, count, unit], reading) => {
    if (steps === 0 || !isCount(count)) return null;
    return unitsFromNow(unit, { steps: steps > 0 ? 1 : -count, count }, reading);
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
  if (!isCount(count)) return null;
  return { ...unitsFromNow(unit, { steps: count, count: 1 }, reading), certainty: "firm" };
}

function isCount(count: number): boolean {
  return Number.isInteger(count) && count >= 1 && count <= 1000;
}

const weekendStep: Parser<number> = longest(
  step,
  sequence([phrase("the")], () => 0),
);

/** "this weekend", "next weekend", "the weekend": Saturday and Sunday, or what is left of them. */
const weekend: Parser<DayElement> = longest(
  sequence([optional(weekendStep), phrase("weekend")], ([steps], reading) => ({
    ...weekendAt(steps ?? 0, reading),
    certainty: steps === null ? "alone" : "firm",
  })),
  sequence([optional(phrase("the")), phrase("weekend after next")], (_, reading) =>
    weekendAt(2, reading),
  ),
);

function weekendAt(steps: number, { now }: Reading): DayElement {
  const saturday = unitStart("week", now.day, { steps, weekStart: 1 }) + 5;
  const first = now.day === saturday + 1 ? saturday + 1 : saturday;
  return { kind: "day", first, last: saturday + 1, grain: "day", certainty: "firm" };
}

const wholePeriod = longest(relativeUnit, bareUnit, namedPeriod);

/** "the rest of the week": from today on. */
const restOf: Parser<DayElement> = sequence(
  [optional(phrase("the")), phrase("rest of", "remainder of"), wholePeriod],
  ([, , within], { now }) =>
    within.last < now.day
      ? null
      : { ...within, first: Math.max(within.first, now.day), grain: "day", certainty: "firm" },
);

/** Every period that begins and ends with the calendar. */
export const period: Parser<DayElement> = longest(
  relativeUnit,
  severalUnits,
  nthToCome,
  namedPeriod,
  weekend,
  restOf,
);
