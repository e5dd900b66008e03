import { type UpdateTasksInput, updateTasksInput } from "#domain/task/bulk.ts";
import type { Task } from "#domain/task/task.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { parseInput } from "#server/services/parse-input.ts";
import { missingTask } from "../rows/own-task.ts";
import { applyChanges } from "../update.ts";
import { forEachTask } from "./for-each-task.ts";

/** Changes the same fields of many tasks, all or none; refuses like `updateTask`. */
export async function updateTasks(ctx: ServiceContext, input: UpdateTasksInput): Promise<Task[]> {
  const { ids, changes } = parseInput(updateTasksInput, input);
  return forEachTask(ctx, ids, (change, task) => {
    if (task.deletedAt) throw missingTask();
    return applyChanges(change, task, changes);
  });
}
