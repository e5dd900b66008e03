import { todayIn } from "#domain/dates/zone.ts";
import type { Task } from "#domain/task/task.ts";
import { type CompleteTaskInput, completeTaskInput } from "#domain/task/task-ids.ts";
import { type Change, transact } from "#server/services/activity/transact.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { parseInput } from "#server/services/parse-input.ts";
import { deepestFirst, descendantsOf } from "../rows/family.ts";
import { ownLiveTask } from "../rows/own-task.ts";
import { saveTask, saveTasks } from "../rows/save-task.ts";
import { startNextRound } from "./next-round.ts";

/**
 * Completes a task with all its open subtasks. A repeating task stays open and moves to its next
 * day instead, with its subtasks open again, until its rule ends. A completed task stays as it is.
 */
export async function completeTask(ctx: ServiceContext, input: CompleteTaskInput): Promise<Task> {
  const { id, occurrence } = parseInput(completeTaskInput, input);
  return transact(ctx, async (change) => {
    const task = await ownLiveTask(change, id);
    const movedOn = occurrence !== undefined && task.recurrence && task.dueDate !== occurrence;
    return movedOn ? task : complete(change, task);
  });
}

/** The part of a completion that other verbs share. */
export async function complete(change: Change, task: Task): Promise<Task> {
  if (task.completedAt) return task;
  const doneOn = todayIn(change.actor.zone, change.now);
  const next = await startNextRound(change, task, { verb: "complete", doneOn });
  return next ?? completeForGood(change, task);
}

async function completeForGood(change: Change, task: Task): Promise<Task> {
  const patch = { completedAt: change.now };
  const below = await descendantsOf(change, [task.id]);
  const open = below.filter(({ completedAt }) => !completedAt);
  await saveTasks(change, deepestFirst(open), { verb: "complete", patch });
  return saveTask(change, task, { verb: "complete", patch });
}
