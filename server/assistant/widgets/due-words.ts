import { daysBetween } from "#domain/dates/calendar.ts";

const near = new Map([
  [-1, "Yesterday"],
  [0, "Today"],
  [1, "Tomorrow"],
]);

/** A due date as people say it: "Tomorrow 17:00", "Fri, Jun 19", "Jun 19, 2027". */
export function dueWords(due: string, today: string): string {
  const [date = due, time] = due.split("T");
  const far = Math.abs(daysBetween(today, date)) > 300;
  const format = new Intl.DateTimeFormat("en", {
    month: "short",
    day: "numeric",
    timeZone: "UTC",
    ...(far ? { year: "numeric" as const } : { weekday: "short" as const }),
  });
  const day = near.get(daysBetween(today, date)) ?? format.format(new Date(`${date}T00:00:00Z`));
  return time ? `${day} ${time}` : day;
}
