import type { Task } from "#domain/task/task.ts";
import { type TaskIdInput, taskIdInput } from "#domain/task/task-ids.ts";
import { type Change, transact } from "#server/services/activity/transact.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { parseInput } from "#server/services/parse-input.ts";
import { descendantsOf } from "../rows/family.ts";
import { ownLiveTask } from "../rows/own-task.ts";
import { saveTask, saveTasks, type TaskWrite } from "../rows/save-task.ts";

/**
 * Opens a completed task again, with the subtasks that were completed together with it, and with
 * the tasks it belongs to, which cannot be done while it is not. An open task stays as it is.
 */
export async function reopenTask(ctx: ServiceContext, input: TaskIdInput): Promise<Task> {
  const { id } = parseInput(taskIdInput, input);
  return transact(ctx, async (change) => reopen(change, await ownLiveTask(change, id)));
}

/** The part of a reopening that other verbs share. */
export async function reopen(change: Change, task: Task): Promise<Task> {
  const completedAt = task.completedAt?.getTime();
  if (completedAt === undefined) return task;
  const below = await descendantsOf(change, [task.id]);
  const together = below.filter((subtask) => subtask.completedAt?.getTime() === completedAt);
  await saveTasks(change, together, openAgain);
  await openParents(change, task);
  return saveTask(change, task, openAgain);
}

const openAgain: TaskWrite = { verb: "reopen", patch: { completedAt: null } };

async function openParents(change: Change, task: Task): Promise<void> {
  if (!task.parentId) return;
  const parent = await ownLiveTask(change, task.parentId);
  if (!parent.completedAt) return;
  await openParents(change, parent);
  await saveTask(change, parent, openAgain);
}
