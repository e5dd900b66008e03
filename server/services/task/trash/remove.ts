import type { Task } from "#domain/task/task.ts";
import { type TaskIdInput, taskIdInput } from "#domain/task/task-ids.ts";
import { type Change, transact } from "../../activity/transact.ts";
import type { ServiceContext } from "../../context.ts";
import { parseInput } from "../../parse-input.ts";
import { descendantsOf } from "../rows/family.ts";
import { ownLiveTask } from "../rows/own-task.ts";
import { saveTask } from "../rows/save-task.ts";

/** Puts a task with all its subtasks into the trash, from where `restoreTask` brings them back. */
export function removeTask(ctx: ServiceContext, input: TaskIdInput): Promise<Task> {
  const { id } = parseInput(taskIdInput, input);
  return transact(ctx, async (change) => putInTrash(change, await ownLiveTask(change, id)));
}

/** The part of a removal that other verbs share. */
export async function putInTrash(change: Change, task: Task): Promise<Task> {
  const patch = { deletedAt: change.now };
  for (const subtask of await descendantsOf(change, [task.id])) {
    if (!subtask.deletedAt) await saveTask(change, subtask, { verb: "remove", patch });
  }
  return saveTask(change, task, { verb: "remove", patch });
}
