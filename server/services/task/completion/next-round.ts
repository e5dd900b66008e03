import { addDays, type Day, daysBetween } from "#domain/dates/calendar.ts";
import { nextOccurrence } from "#domain/recurrence/next-occurrence.ts";
import type { Task } from "#domain/task/task.ts";
import type { Change } from "#server/services/activity/transact.ts";
import { descendantsOf } from "../rows/family.ts";
import { saveTask } from "../rows/save-task.ts";

/**
 * Moves a repeating task to its next day, counted from the day it is done or skipped on: its start
 * moves along, and its subtasks are open again, as many days later as the task itself.
 * Returns null, and does nothing, for a task that does not repeat or whose rule has ended.
 */
export async function startNextRound(
  change: Change,
  task: Task,
  { verb, doneOn }: { verb: "complete" | "skip"; doneOn: Day },
): Promise<Task | null> {
  if (!task.recurrence || !task.dueDate) return null;
  const dueDate = nextOccurrence(task.recurrence, { after: task.dueDate, completedOn: doneOn });
  if (!dueDate) return null;
  const days = daysBetween(task.dueDate, dueDate);
  for (const subtask of await descendantsOf(change, [task.id])) {
    if (subtask.deletedAt) continue;
    const patch = {
      completedAt: null,
      startDate: later(subtask.startDate, days),
      dueDate: later(subtask.dueDate, days),
    };
    await saveTask(change, subtask, { verb: subtask.completedAt ? "reopen" : verb, patch });
  }
  return saveTask(change, task, {
    verb,
    patch: { startDate: later(task.startDate, days), dueDate },
  });
}

function later(day: Day | null, days: number): Day | null {
  return day && addDays(day, days);
}
