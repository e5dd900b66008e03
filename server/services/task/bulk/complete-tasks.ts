import type { Task } from "#domain/task/task.ts";
import { type TaskIdsInput, taskIdsInput } from "#domain/task/task-ids.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { parseInput } from "#server/services/parse-input.ts";
import { complete } from "../completion/complete.ts";
import { reopen } from "../completion/reopen.ts";
import { forEachTask } from "./for-each-task.ts";

/** Completes many tasks as `completeTask` does each; what lies in the trash stays as it is. */
export async function completeTasks(ctx: ServiceContext, input: TaskIdsInput): Promise<Task[]> {
  const { ids } = parseInput(taskIdsInput, input);
  return forEachTask(ctx, ids, async (change, task) =>
    task.deletedAt ? task : complete(change, task),
  );
}

/** Opens many tasks again as `reopenTask` does each; what lies in the trash stays as it is. */
export async function reopenTasks(ctx: ServiceContext, input: TaskIdsInput): Promise<Task[]> {
  const { ids } = parseInput(taskIdsInput, input);
  return forEachTask(ctx, ids, async (change, task) =>
    task.deletedAt ? task : reopen(change, task),
  );
}
