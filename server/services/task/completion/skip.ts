import { addDays } from "#domain/dates/calendar.ts";
import { todayIn } from "#domain/dates/zone.ts";
import type { Task } from "#domain/task/task.ts";
import { type TaskIdInput, taskIdInput } from "#domain/task/task-ids.ts";
import { transact } from "#server/services/activity/transact.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { ServiceError } from "#server/services/errors.ts";
import { parseInput } from "#server/services/parse-input.ts";
import { ownLiveTask } from "../rows/own-task.ts";
import { startNextRound } from "./next-round.ts";

/**
 * Leaves out one occurrence of a repeating task: it moves to its next day that is not over yet.
 * `invalid` for a task that does not repeat, `conflict` when there is no next day.
 */
export async function skipOccurrence(ctx: ServiceContext, input: TaskIdInput): Promise<Task> {
  const { id } = parseInput(taskIdInput, input);
  return transact(ctx, async (change) => {
    const task = await ownLiveTask(change, id);
    if (!task.recurrence || !task.dueDate || task.completedAt) {
      throw new ServiceError("invalid", "This task does not repeat.");
    }
    const today = todayIn(change.actor.zone, change.now);
    // By schedule, today may still be the next day; by completion, it counts from this occurrence.
    const bySchedule = task.recurrence.from === "schedule";
    const doneOn = bySchedule ? addDays(today, -1) : laterOf(today, task.dueDate);
    const next = await startNextRound(change, task, { verb: "skip", doneOn });
    if (!next) throw new ServiceError("conflict", "This was the last time.");
    return next;
  });
}

function laterOf(one: string, other: string): string {
  return one > other ? one : other;
}
