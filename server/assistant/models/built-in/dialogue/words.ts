import { formatTime } from "#domain/dates/format.ts";
import type { TaskView } from "#server/assistant/tools/task-view.ts";

const day = new Intl.DateTimeFormat("en", {
  weekday: "short",
  day: "numeric",
  month: "short",
  timeZone: "UTC",
});

/** "Mon, Nov 23 at 5:00 PM": our words are English, the clock is that of the person's locale. */
export function describeDue(due: string, locale: string): string {
  const [date = due, time] = due.split("T");
  const shown = day.format(new Date(`${date}T00:00:00Z`));
  return time ? `${shown} at ${formatTime(time, locale)}` : shown;
}

/** “Buy milk” or “Buy milk” (Mon, Nov 23). */
export function mention(task: TaskView, locale: string): string {
  return task.due ? `“${task.title}” (${describeDue(task.due, locale)})` : `“${task.title}”`;
}

/** “A”, “B” and “C”; longer lists are counted. */
export function titles(tasks: readonly TaskView[]): string {
  const names = tasks.map((task) => `“${task.title}”`);
  if (names.length > 4) return `${names.length} tasks`;
  return names.length < 2
    ? (names[0] ?? "nothing")
    : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

export const count = (n: number, noun: string): string =>
  `${n === 0 ? "no" : n} ${noun}${n === 1 ? "" : "s"}`;
