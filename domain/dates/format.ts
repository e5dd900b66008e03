import { type Day, daysBetween, yearOf } from "./calendar.ts";

interface Style {
  /** The day it is for the reader. */
  today: Day;
  /** BCP 47. */
  locale: string;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
  formats.set(key, made);
  return made;
}

const relatives = new Map<string, Intl.RelativeTimeFormat>();

/**
 * A day as people say it: "today", "tomorrow", "yesterday", a weekday within the coming week,
 * else day and month, with the year when it is another one. In the words of the locale.
 */
export function formatRelativeDay(day: Day, { today, locale }: Style): string {
  const distance = daysBetween(today, day);
  if (Math.abs(distance) <= 1) {
    const relative =
      relatives.get(locale) ?? new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
    relatives.set(locale, relative);
    return relative.format(distance, "day");
  }
  if (distance > 1 && distance < 7) return format(locale, { weekday: "long" }).format(at(day));
  return formatDay(day, { today, locale });
}

/** "5 Jan", with the year when it is not the present one. */
export function formatDay(day: Day, { today, locale }: Style): string {
  const sameYear = yearOf(day) === yearOf(today);
  return format(locale, {
    day: "numeric",
    month: "short",
    ...(sameYear ? {} : { year: "numeric" }),
  }).format(at(day));
}

/** "Friday, 27 November 2026". */
export function formatFullDay(day: Day, locale: string): string {
  return format(locale, { dateStyle: "full" }).format(at(day));
}

/** `HH:MM` in the clock of the locale: "9:30 AM", "09:30". */
export function formatTime(time: string, locale: string): string {
  return format(locale, { timeStyle: "short" }).format(new Date(`1970-01-01T${time}:00Z`));
}

function at(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}
