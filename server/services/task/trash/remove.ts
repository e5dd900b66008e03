import type { Task } from "#domain/task/task.ts";
import { type TaskIdInput, taskIdInput } from "#domain/task/task-ids.ts";
import { type Change, transact } from "#server/services/activity/transact.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { parseInput } from "#server/services/parse-input.ts";
import { deepestFirst, descendantsOf } from "../rows/family.ts";
import { ownLiveTask } from "../rows/own-task.ts";
import { saveTasks, type TaskWrite } from "../rows/save-task.ts";

/** Puts a task with all its subtasks into the trash, from where `restoreTask` brings them back. */
export async function removeTask(ctx: ServiceContext, input: TaskIdInput): Promise<Task> {
  const { id } = parseInput(taskIdInput, input);
  return transact(ctx, async (change) => putInTrash(change, await ownLiveTask(change, id)));
}

/** The part of a removal that other verbs share. */
export async function putInTrash(change: Change, task: Task): Promise<Task> {
  const [removed] = await putAllInTrash(change, [task], { verb: "remove" });
  return removed ?? task;
}

/** Removes tasks with their subtasks; those already in the trash stay as they are. */
export async function putAllInTrash(
  change: Change,
  removing: readonly Task[],
  write: Omit<TaskWrite, "patch">,
): Promise<Task[]> {
  const ids = new Set(removing.map(({ id }) => id));
  const below = (await descendantsOf(change, [...ids])).filter(({ id }) => !ids.has(id));
  const patch = { deletedAt: change.now };
  const family = deepestFirst([...below, ...removing].filter(isLive));
  const removed = await saveTasks(change, family, { ...write, patch });
  return removed.filter(({ id }) => ids.has(id));
}

function isLive(task: Task): boolean {
  return task.deletedAt === null;
}
