import { civilDay, fromDay, plusMonths, toDay, weekdayOf } from "./day-number.ts";

/** A calendar day, `YYYY-MM-DD`; days compare as strings. */
export type Day = string;
/** The first day of a week: 0 is Sunday, 1 is Monday. */
export type WeekStart = 0 | 1;

export function addDays(day: Day, count: number): Day {
  return toDay(fromDay(day) + count);
}

/** Keeps the day of the month, or takes the last one the target month has. */
export function addMonths(day: Day, count: number): Day {
  return toDay(plusMonths(fromDay(day), count));
}

/** How many days `to` lies after `from`; negative when it lies before. */
export function daysBetween(from: Day, to: Day): number {
  return fromDay(to) - fromDay(from);
}

/** 0 is Sunday, 6 is Saturday. */
export function dayOfWeek(day: Day): number {
  return weekdayOf(fromDay(day));
}

export function startOfWeek(day: Day, weekStart: WeekStart): Day {
  const number = fromDay(day);
  return toDay(number - ((weekdayOf(number) - weekStart + 7) % 7));
}

export function endOfWeek(day: Day, weekStart: WeekStart): Day {
  return addDays(startOfWeek(day, weekStart), 6);
}

export function startOfMonth(day: Day): Day {
  return `${day.slice(0, 8)}01`;
}

export function endOfMonth(day: Day): Day {
  return addDays(addMonths(startOfMonth(day), 1), -1);
}

/** For sorting: negative, zero or positive, and days that are missing come last. */
export function compareDays(a: Day | null, b: Day | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}

export function yearOf(day: Day): number {
  return civilDay(fromDay(day)).year;
}
