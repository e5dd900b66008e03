import type { Task } from "#domain/task/task.ts";
import { type TaskIdsInput, taskIdsInput } from "#domain/task/task-ids.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { parseInput } from "#server/services/parse-input.ts";
import { putInTrash } from "../trash/remove.ts";
import { bringBack } from "../trash/restore.ts";
import { forEachTask } from "./for-each-task.ts";

/** Puts many tasks with their subtasks into the trash. */
export async function removeTasks(ctx: ServiceContext, input: TaskIdsInput): Promise<Task[]> {
  const { ids } = parseInput(taskIdsInput, input);
  return forEachTask(ctx, ids, putInTrash);
}

/** Brings many tasks back from the trash as `restoreTask` does each. */
export async function restoreTasks(ctx: ServiceContext, input: TaskIdsInput): Promise<Task[]> {
  const { ids } = parseInput(taskIdsInput, input);
  return forEachTask(ctx, ids, bringBack);
}
