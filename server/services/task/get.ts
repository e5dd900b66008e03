import type { ListedTask } from "#domain/task/list.ts";
import { type TaskIdInput, taskIdInput } from "#domain/task/task-ids.ts";
import type { ServiceContext } from "../context.ts";
import { parseInput } from "../parse-input.ts";
import { listedTasksById } from "./rows/listed-task.ts";
import { missingTask } from "./rows/own-task.ts";

/** One task, in the trash or not, as lists show it. `not_found` for everybody else's. */
export async function getTask(ctx: ServiceContext, input: TaskIdInput): Promise<ListedTask> {
  const { id } = parseInput(taskIdInput, input);
  const [task] = await listedTasksById(ctx, [id]);
  if (!task) throw missingTask();
  return task;
}
