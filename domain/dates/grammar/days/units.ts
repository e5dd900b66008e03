import { civilDay, type DayNumber, dayNumber, weekdayOf } from "#domain/dates/day-number.ts";
import {
  longest,
  oneOf,
  optional,
  type Parser,
  phrase,
  type Reading,
  sequence,
} from "#domain/dates/text/combinators.ts";
import { type Unit, units } from "#domain/dates/text/vocabulary.ts";
import type { Certainty, DayElement } from "../element.ts";

/** Units that are made of whole days. */
export type DayUnit = Exclude<Unit, "second" | "minute" | "hour">;

export const dayUnit: Parser<DayUnit> = sequence([oneOf(units)], ([unit]) =>
  isDayUnit(unit) ? unit : null,
);

function isDayUnit(unit: Unit): unit is DayUnit {
  return unit !== "second" && unit !== "minute" && unit !== "hour";
}

/** The first day of the unit that lies `steps` units from the one that holds the day. */
export function unitStart(
  unit: DayUnit,
  day: DayNumber,
  { steps, weekStart }: { steps: number; weekStart: number },
): DayNumber {
  const { year, month } = civilDay(day);
  switch (unit) {
    case "day":
      return day + steps;
    case "week":
      return day - ((weekdayOf(day) - weekStart + 7) % 7) + steps * 7;
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
  { steps, count }: { steps: number; count: number },
  { now, weekStart }: Reading,
): DayElement {
  const first = unitStart(unit, now.day, { steps, weekStart });
  const last = unitStart(unit, now.day, { steps: steps + count, weekStart }) - 1;
  return { kind: "day", first, last, grain: unit, certainty: certaintyOf(unit) };
}

/** A year or a quarter is more often what a task is about than when it is due. */
function certaintyOf(unit: DayUnit): Certainty {
  return unit === "year" || unit === "quarter" ? "edge" : "firm";
}

const stepWords: ReadonlyMap<string, number> = new Map([
  ["this", 0],
  ["current", 0],
  ["next", 1],
  ["following", 1],
  ["last", -1],
  ["past", -1],
  ["previous", -1],
]);

/** "this", "the next", "last": how many units from now. */
export const plainStep: Parser<number> = longest(
  sequence([optional(phrase("the")), oneOf(stepWords)], ([, steps]) => steps),
  sequence([phrase("this past", "this last")], () => -1),
);

export const coming = phrase(
  "upcoming",
  "coming",
  "the upcoming",
  "the coming",
  "this coming",
  "this upcoming",
);

/** Also "upcoming" and "coming", which with a number mean something else. */
export const step: Parser<number> = longest(
  plainStep,
  sequence([coming], () => 1),
);
