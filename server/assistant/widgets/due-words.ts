import { daysBetween } from "#domain/dates/calendar.ts";
import { formatTime } from "#domain/dates/format.ts";
import { todayIn } from "#domain/dates/zone.ts";
import type { ToolContext } from "../tools/descriptor.ts";

/** Whom dates are written for: the day it is for them (`YYYY-MM-DD`), and their language, whose clock counts. */
export type Reader = { today: string; locale: string };

/** The person that the assistant acts for, as the reader of what it shows. */
export function readerOf({ services, locale }: Pick<ToolContext, "services" | "locale">): Reader {
  return { today: todayIn(services.actor.zone, services.now), locale };
}

const near = new Map([
  [-1, "Yesterday"],
  [0, "Today"],
  [1, "Tomorrow"],
]);

/** A due date as people say it: "Tomorrow 5:00 PM", "Fri, Jun 19", "Jun 19, 2027". */
export function dueWords(due: string, { today, locale }: Reader): string {
  const [date = due, time] = due.split("T");
  const far = Math.abs(daysBetween(today, date)) > 300;
  const format = new Intl.DateTimeFormat("en", {
    month: "short",
    day: "numeric",
    timeZone: "UTC",
    ...(far ? { year: "numeric" as const } : { weekday: "short" as const }),
  });
  const day = near.get(daysBetween(today, date)) ?? format.format(new Date(`${date}T00:00:00Z`));
  return time ? `${day} ${formatTime(time, locale)}` : day;
}
