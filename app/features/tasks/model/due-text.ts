import { formatDay, formatTime } from "#app/ui/format/dates.ts";
import type { Locale } from "#app/ui/format/locale.ts";
import { daysBetween } from "#domain/dates/calendar.ts";
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

/** Day and time of a due date: "Tomorrow 5:00 PM". Null without one. */
export function dueText(
  { dueDate, dueTime }: Pick<Task, "dueDate" | "dueTime">,
  reader: Reader,
): string | null {
  if (dueDate === null) return null;
  const day = relativeDay(dueDate, reader);
  return dueTime === null ? day : `${day} ${formatTime(dueTime, reader.locale)}`;
}
