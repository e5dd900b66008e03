import type { Locale } from "./locale.ts";
import { asWritten } from "./written.tsx";

/** A calendar day, `YYYY-MM-DD`, in the person's language; the options are those of `Intl.DateTimeFormat`. */
export function formatDay(
  date: string,
  locale: Locale,
  options: Intl.DateTimeFormatOptions = { weekday: "short", day: "numeric", month: "short" },
): string {
  return write(new Date(date), locale, { ...options, timeZone: "UTC" });
}

/** A wall-clock time `HH:MM` as the person writes it: `9:30 AM` or `09:30`. */
export function formatTime(time: string, locale: Locale): string {
  const options = { hour: "numeric", minute: "2-digit", timeZone: "UTC" } as const;
  return write(new Date(`1970-01-01T${time}Z`), locale, withHourCycle(options, locale.hourCycle));
}

/** What a zone is called on a calendar day, `YYYY-MM-DD`: `ET`, `Japan Time`. */
export function formatZone(zone: string, date: string, locale: Locale): string {
  const noon = new Date(`${date}T12:00Z`);
  return asWritten(locale, `${locale.tag} ${zone} ${date}`, () => {
    const parts = formatter(locale.tag, {
      timeZone: zone,
      timeZoneName: "shortGeneric",
    }).formatToParts(noon);
    return parts.find(({ type }) => type === "timeZoneName")?.value ?? zone;
  });
}

/** An instant as day and time in the person's zone. */
export function formatInstant(instant: Date, locale: Locale): string {
  const options = { dateStyle: "medium", timeStyle: "short", timeZone: locale.zone } as const;
  return write(instant, locale, withHourCycle(options, locale.hourCycle));
}

function withHourCycle(
  options: Intl.DateTimeFormatOptions,
  hourCycle: Locale["hourCycle"],
): Intl.DateTimeFormatOptions {
  return hourCycle ? { ...options, hourCycle } : options;
}

function write(moment: Date, locale: Locale, options: Intl.DateTimeFormatOptions): string {
  const key = `${locale.tag} ${JSON.stringify(options)} ${moment.getTime()}`;
  return asWritten(locale, key, () => formatter(locale.tag, options).format(moment));
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Formatters are slow to make and few, and a list shows a date in every row. */
function formatter(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${tag} ${JSON.stringify(options)}`;
  let known = formatters.get(key);
  if (!known) {
    known = new Intl.DateTimeFormat(tag, options);
    formatters.set(key, known);
  }
  return known;
}
