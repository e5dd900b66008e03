import { formatDay, formatTime, formatZone } from "#app/ui/format/dates.ts";
import type { Locale } from "#app/ui/format/locale.ts";
import { daysBetween } from "#domain/dates/calendar.ts";
import { instantOf } from "#domain/dates/zone.ts";
import { endAfter } from "#domain/task/length.ts";
import type { Task } from "#domain/task/task.ts";

type Words = { today: string; tomorrow: string; yesterday: string };
type Reader = { today: string; locale: Locale; words: Words };

/** How soon something is due, for its colour. */
export type Urgency = "overdue" | "today" | "soon" | "later";

export function urgencyOf(dueDate: string, today: string): Urgency {
  const distance = daysBetween(today, dueDate);
  if (distance < 0) return "overdue";
  if (distance === 0) return "today";
  return distance < 7 ? "soon" : "later";
}

/** A calendar day as one says it today: "Tomorrow", "Friday", "Mar 12", "Mar 12, 2027". */
export function relativeDay(date: string, { today, locale, words }: Reader): string {
  const distance = daysBetween(today, date);
  if (distance === 0) return words.today;
  if (distance === 1) return words.tomorrow;
  if (distance === -1) return words.yesterday;
  if (distance > 1 && distance < 7) return formatDay(date, locale, { weekday: "long" });
  const sameYear = date.slice(0, 4) === today.slice(0, 4);
  return formatDay(date, locale, {
    day: "numeric",
    month: "short",
    ...(sameYear ? {} : { year: "numeric" }),
  });
}

/** What `relativeDay` leaves open of a day: the date of a weekday, the weekday of a date, both of "Tomorrow". */
export function restOfDay(date: string, { today, locale }: Omit<Reader, "words">): string {
  const distance = daysBetween(today, date);
  if (Math.abs(distance) <= 1) return formatDay(date, locale);
  if (distance > 1 && distance < 7)
    return formatDay(date, locale, { day: "numeric", month: "short" });
  return formatDay(date, locale, { weekday: "long" });
}

/** What says when a task is due. */
export type DueMoment = Pick<Task, "dueDate" | "dueTime"> &
  Partial<Pick<Task, "dueZone" | "durationMinutes">>;

/**
 * Day and time of a due date: "Tomorrow 5:00 PM", "Friday 2:00 PM – 3:00 PM", "Today 9:00 AM Japan Time"
 * where clocks show another time than the reader's. Null without a date.
 */
export function dueText(due: DueMoment, reader: Reader): string | null {
  const { dueDate, dueTime, dueZone = null, durationMinutes = null } = due;
  if (dueDate === null) return null;
  const day = relativeDay(dueDate, reader);
  if (dueTime === null) return day;
  const time = timeText(dueDate, dueTime, durationMinutes, reader);
  const zone = dueZone === null ? "" : zoneText(dueDate, dueTime, dueZone, reader.locale);
  return `${day} ${time}${zone}`;
}

/** A time of a day, and when what begins then ends: "2:00 PM – 3:00 PM", "11:00 PM – Tomorrow 1:00 AM". */
export function timeText(
  date: string,
  time: string,
  minutes: number | null,
  reader: Reader,
): string {
  const start = formatTime(time, reader.locale);
  if (minutes === null) return start;
  const end = endAfter(date, time, minutes);
  const day = end.day === date ? "" : `${relativeDay(end.day, reader)} `;
  return `${start} – ${day}${formatTime(end.time, reader.locale)}`;
}

/** Nothing where the clocks of both zones show the same: Vienna and Berlin, or two names of one place. */
function zoneText(date: string, time: string, zone: string, locale: Locale): string {
  if (zone === locale.zone) return "";
  const [there, here] = [zone, locale.zone].map((each) => instantOf(date, time, each).getTime());
  return there === here ? "" : ` ${formatZone(zone, date, locale)}`;
}
