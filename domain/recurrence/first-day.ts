import {
  civilDay,
  type DayNumber,
  dayNumber,
  daysInMonth,
  weekdayOf,
} from "#domain/dates/day-number.ts";
import type { RuleDay, RuleParts } from "./rule-parts.ts";

/** Leap days can be eight years apart; rarer days than those are none that people ask for. */
const LONGEST_WAIT = 366 * 8 + 366;

/**
 * The first day from `start` on that a rule allows, intervals and bounds aside; null when there
 * is none within eight years. Small enough to run at every key press, where the library is not.
 */
export function firstDay(parts: RuleParts, start: DayNumber): DayNumber | null {
  const limit = parts.until ?? start + LONGEST_WAIT;
  for (let day = start; day <= limit && day <= start + LONGEST_WAIT; day++) {
    if (matches(parts, day, start)) return day;
  }
  return null;
}

function matches(parts: RuleParts, day: DayNumber, start: DayNumber): boolean {
  if (!passes(parts, day, start)) return false;
  if (parts.bySetPos.length === 0) return true;
  const [first, last] = periodOf(parts, day);
  const set: DayNumber[] = [];
  for (let other = first; other <= last; other++) if (passes(parts, other, start)) set.push(other);
  const at = set.indexOf(day);
  return parts.bySetPos.some((place) => place - 1 === at || set.length + place === at);
}

/** The first and last day of the period of the rule's frequency that holds the day. */
function periodOf({ freq, weekStart }: RuleParts, day: DayNumber): [DayNumber, DayNumber] {
  const { year, month } = civilDay(day);
  if (freq === "YEARLY") return [dayNumber(year, 1, 1), dayNumber(year, 12, 31)];
  if (freq === "MONTHLY") return [dayNumber(year, month, 1), dayNumber(year, month + 1, 0)];
  if (freq !== "WEEKLY") return [day, day];
  const first = day - ((weekdayOf(day) - weekStart + 7) % 7);
  return [first, first + 6];
}

function passes(parts: RuleParts, number: DayNumber, start: DayNumber): boolean {
  const { year, month, day } = civilDay(number);
  const length = daysInMonth(year, month);
  const yearDay = number - dayNumber(year, 1, 0);
  const yearLength = dayNumber(year, 12, 31) - dayNumber(year, 1, 0);
  return (
    (parts.byMonth.length === 0 || parts.byMonth.includes(month)) &&
    counts(parts.byMonthDay, day, length) &&
    counts(parts.byYearDay, yearDay, yearLength) &&
    inWeeks(parts, number) &&
    (parts.byDay.length === 0 || parts.byDay.some((wanted) => isDay(parts, wanted, number))) &&
    fitsStart(parts, number, start)
  );
}

/** Places counted from the front, or from the back when negative. */
function counts(places: readonly number[], value: number, length: number): boolean {
  return places.length === 0 || places.some((n) => n === value || n + length + 1 === value);
}

function isDay(parts: RuleParts, { weekday, nth }: RuleDay, number: DayNumber): boolean {
  if (weekdayOf(number) !== weekday) return false;
  if (nth === null) return true;
  const ofYear = parts.freq === "YEARLY" && parts.byMonth.length === 0;
  const { year, month } = civilDay(number);
  const first = ofYear ? dayNumber(year, 1, 1) : dayNumber(year, month, 1);
  const last = ofYear ? dayNumber(year, 12, 31) : dayNumber(year, month + 1, 0);
  const fromFront = Math.floor((number - first) / 7) + 1;
  const fromBack = Math.floor((last - number) / 7) + 1;
  return nth > 0 ? fromFront === nth : fromBack === -nth;
}

/** Week 1 is the first with at least four days in the year (RFC 5545 3.3.10, ISO 8601). */
function inWeeks({ byWeekNo, weekStart }: RuleParts, number: DayNumber): boolean {
  if (byWeekNo.length === 0) return true;
  const first = number - ((weekdayOf(number) - weekStart + 7) % 7);
  const { year } = civilDay(first + 3);
  const week = Math.floor((first + 3 - dayNumber(year, 1, 1)) / 7) + 1;
  const middleOfLast = dayNumber(year, 12, 28);
  const lastFirst = middleOfLast - ((weekdayOf(middleOfLast) - weekStart + 7) % 7);
  const weeks = Math.floor((lastFirst + 3 - dayNumber(year, 1, 1)) / 7) + 1;
  return counts(byWeekNo, week, weeks);
}

/** What a rule leaves open it takes from the day it starts on (RFC 5545 3.3.10). */
function fitsStart(parts: RuleParts, number: DayNumber, start: DayNumber): boolean {
  const { byDay, byMonthDay, byYearDay, byWeekNo, byMonth, freq } = parts;
  const [at, from] = [civilDay(number), civilDay(start)];
  if (byDay.length + byMonthDay.length + byYearDay.length > 0) return true;
  if (freq === "WEEKLY" || byWeekNo.length > 0) return weekdayOf(number) === weekdayOf(start);
  if (freq === "MONTHLY") return at.day === from.day;
  if (freq !== "YEARLY") return true;
  return at.day === from.day && (byMonth.length > 0 || at.month === from.month);
}
