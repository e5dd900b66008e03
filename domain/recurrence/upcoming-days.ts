import { z } from "zod";
import { addDays, type Day } from "#domain/dates/calendar.ts";
import { calendarDate, recurrence } from "#domain/task/task.ts";
import { isValidRule, nextOccurrence } from "./next-occurrence.ts";

/** A rule and the day a task with it is due on now. */
export const upcomingDaysInput = z.object({
  recurrence: recurrence.extend({
    rule: recurrence.shape.rule.refine(isValidRule, "This is no rule that a task can follow."),
  }),
  dueDate: calendarDate,
});
export type UpcomingDaysInput = z.infer<typeof upcomingDaysInput>;

const shown = 3;

/**
 * The days on which the task comes back, soonest first; empty after the last one. The first is
 * where skipping leads. By completion only that one is known: the others depend on when it is done.
 */
export function upcomingDays({ recurrence, dueDate }: UpcomingDaysInput, today: Day): Day[] {
  const bySchedule = recurrence.from === "schedule";
  const days: Day[] = [];
  let after = dueDate;
  // By schedule, today may still be the next day; by completion, it counts from this occurrence.
  let completedOn = bySchedule ? addDays(today, -1) : laterOf(today, dueDate);
  while (days.length < (bySchedule ? shown : 1)) {
    const next = nextOccurrence(recurrence, { after, completedOn });
    if (next === null) break;
    days.push(next);
    [after, completedOn] = [next, next];
  }
  return days;
}

function laterOf(one: Day, other: Day): Day {
  return one > other ? one : other;
}
