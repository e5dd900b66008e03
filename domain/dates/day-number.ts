/**
 * Days as whole numbers since 1970-01-01 in the proleptic Gregorian calendar: the form in which
 * the grammars calculate. No zone and no time of day is involved.
 */
export type DayNumber = number;

const MS_PER_DAY = 86_400_000;

/** `month` is 1 to 12 and may overflow either way, as may `day`. */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.floor(date.getTime() / MS_PER_DAY);
}

export interface CivilDay {
  year: number;
  /** 1 to 12. */
  month: number;
  /** 1 to 31. */
  day: number;
}

export function civilDay(number: DayNumber): CivilDay {
  const date = new Date(number * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export function daysInMonth(year: number, month: number): number {
  return civilDay(dayNumber(year, month + 1, 0)).day;
}

/** Null when the calendar has no such day, as for February 30. */
export function existingDay(year: number, month: number, day: number): DayNumber | null {
  const possible = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return possible && year >= 1 && year <= 9999 ? dayNumber(year, month, day) : null;
}

/** 0 is Sunday, 6 is Saturday. */
export function weekdayOf(number: DayNumber): number {
  return (((number + 4) % 7) + 7) % 7;
}

/** Keeps the day of the month, or takes the last one the target month has. */
export function plusMonths(number: DayNumber, months: number): DayNumber {
  const { year, month, day } = civilDay(number);
  const target = civilDay(dayNumber(year, month + months, 1));
  const last = daysInMonth(target.year, target.month);
  return dayNumber(target.year, target.month, Math.min(day, last));
}

/** `YYYY-MM-DD`. */
export function toDay(number: DayNumber): string {
  const { year, month, day } = civilDay(number);
  return `${String(year).padStart(4, "0")}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** Reads `YYYY-MM-DD`; throws a RangeError for anything else, since callers pass checked days. */
export function fromDay(day: string): DayNumber {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  const number = existingDay(Number(year), Number(month), Number(date));
  if (number === null) throw new RangeError(`Not a calendar day: ${day}`);
  return number;
}

export function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
