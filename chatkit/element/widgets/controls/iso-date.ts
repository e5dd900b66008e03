/** True of an ISO 8601 value that has a time of day. */
export function isDateTime(value: string | undefined): boolean {
  return value?.includes("T") ?? false;
}

/** The day of an ISO value as a local date at midnight; undefined when it is none. */
export function toLocalDay(value: string | undefined): Date | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(value ?? "") ?? [];
  return year ? new Date(Number(year), Number(month) - 1, Number(day)) : undefined;
}

/** The time of day of an ISO value as `HH:MM`; midnight when it has none. */
export function timeOf(value: string): string {
  return /T(\d{2}:\d{2})/.exec(value)?.[1] ?? "00:00";
}

/** An ISO value: the day alone, or with a time of day (of the place the value is about, no zone). */
export function toIso(day: Date, time: string | undefined): string {
  const pad = (part: number) => String(part).padStart(2, "0");
  const date = `${day.getFullYear()}-${pad(day.getMonth() + 1)}-${pad(day.getDate())}`;
  return time === undefined ? date : `${date}T${time}:00`;
}

/** An ISO value in words of the locale. What is not a date is shown as it is. */
export function formatDay(value: string, locale: string): string {
  const day = toLocalDay(value);
  if (!day) return value;
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "medium" }).format(day);
  return isDateTime(value) ? `${date}, ${timeOf(value)}` : date;
}
