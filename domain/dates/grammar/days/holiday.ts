import { civilDay, type DayNumber, dayNumber } from "#domain/dates/day-number.ts";
import {
  longest,
  optional,
  type Parser,
  phrase,
  sequence,
} from "#domain/dates/text/combinators.ts";
import { type DayElement, singleDay } from "../element.ts";
import { fourDigitYear } from "./month-day.ts";
import { step } from "./units.ts";
import { weekdayAfter } from "./weekday.ts";

type InYear = (year: number) => DayNumber;

const fixed =
  (month: number, day: number): InYear =>
  (year) =>
    dayNumber(year, month, day);

/** The nth weekday of a month; a negative `nth` counts from its end. */
const floating =
  (month: number, weekday: number, nth: number): InYear =>
  (year) =>
    nth > 0
      ? weekdayAfter(weekday, dayNumber(year, month, 0)) + (nth - 1) * 7
      : weekdayAfter(weekday, dayNumber(year, month + 1, 0)) + nth * 7;

/** Gregorian Easter Sunday by the anonymous algorithm (Nature, 20 April 1876). */
function easter(year: number): DayNumber {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const i = Math.floor(c / 4);
  const l = (32 + 2 * (b % 4) + 2 * i - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return dayNumber(year, Math.floor(sum / 31), (sum % 31) + 1);
}
const fromEaster =
  (days: number): InYear =>
  (year) =>
    easter(year) + days;

const holidays: ReadonlyMap<string, InYear> = new Map([
  ["christmas", fixed(12, 25)],
  ["christmas day", fixed(12, 25)],
  ["xmas", fixed(12, 25)],
  ["xmas day", fixed(12, 25)],
  ["christmas eve", fixed(12, 24)],
  ["xmas eve", fixed(12, 24)],
  ["boxing day", fixed(12, 26)],
  ["new year", fixed(1, 1)],
  ["new years", fixed(1, 1)],
  ["new year ' s", fixed(1, 1)],
  ["new years day", fixed(1, 1)],
  ["new year ' s day", fixed(1, 1)],
  ["new years eve", fixed(12, 31)],
  ["new year ' s eve", fixed(12, 31)],
  ["nye", fixed(12, 31)],
  ["valentine ' s day", fixed(2, 14)],
  ["valentines day", fixed(2, 14)],
  ["valentines", fixed(2, 14)],
  ["st patrick ' s day", fixed(3, 17)],
  ["st patricks day", fixed(3, 17)],
  ["april fools", fixed(4, 1)],
  ["april fools day", fixed(4, 1)],
  ["april fool ' s day", fixed(4, 1)],
  ["earth day", fixed(4, 22)],
  ["independence day", fixed(7, 4)],
  ["halloween", fixed(10, 31)],
  ["all saints day", fixed(11, 1)],
  ["veterans day", fixed(11, 11)],
  ["martin luther king day", floating(1, 1, 3)],
  ["martin luther king ' s day", floating(1, 1, 3)],
  ["mlk day", floating(1, 1, 3)],
  ["presidents day", floating(2, 1, 3)],
  ["mothers day", floating(5, 0, 2)],
  ["mother ' s day", floating(5, 0, 2)],
  ["memorial day", floating(5, 1, -1)],
  ["fathers day", floating(6, 0, 3)],
  ["father ' s day", floating(6, 0, 3)],
  ["labor day", floating(9, 1, 1)],
  ["columbus day", floating(10, 1, 2)],
  ["thanksgiving", floating(11, 4, 4)],
  ["thanksgiving day", floating(11, 4, 4)],
  ["black friday", (year) => floating(11, 4, 4)(year) + 1],
  ["cyber monday", (year) => floating(11, 4, 4)(year) + 4],
  ["ash wednesday", fromEaster(-46)],
  ["palm sunday", fromEaster(-7)],
  ["maundy thursday", fromEaster(-3)],
  ["good friday", fromEaster(-2)],
  ["easter", fromEaster(0)],
  ["easter sunday", fromEaster(0)],
  ["easter monday", fromEaster(1)],
  ["pentecost", fromEaster(49)],
]);

/** The name of a holiday, which may have the name of a weekday in it. */
export const holidayName = phrase(...holidays.keys());

/**
 * The days that people date things by. Alone inside a text they are what the task is about
 * ("buy easter eggs"), so they need a preposition ("by christmas").
 */
export const holiday: Parser<DayElement> = longest(
  sequence([optional(step), holidayName], ([steps, words], { now }) => {
    const inYear = holidays.get(words);
    if (!inYear) return null;
    const { year } = civilDay(now.day);
    const days = [year - 1, year, year + 1].map(inYear);
    const day =
      (steps ?? 0) < 0
        ? days.findLast((candidate) => candidate < now.day)
        : days.find((candidate) => candidate >= now.day);
    return day === undefined ? null : singleDay(day, steps === null ? "alone" : "firm");
  }),
  sequence([holidayName, optional(phrase("of", "in", ",")), fourDigitYear], ([words, , year]) => {
    const inYear = holidays.get(words);
    return inYear ? singleDay(inYear(year), "firm") : null;
  }),
);
