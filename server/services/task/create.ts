import { type CreateTaskInput, createTaskInput } from "#domain/task/create.ts";
import type { Task } from "#domain/task/task.ts";
import { transact } from "../activity/transact.ts";
import type { ServiceContext } from "../context.ts";
import { parseInput } from "../parse-input.ts";
import { makeTasks } from "./making/make-tasks.ts";

/**
 * Makes a task. The same id a second time returns the task that the first made, unchanged.
 * `not_found` for a project, parent or label that the actor does not have; `invalid` for dates
 * that contradict each other; `limit_reached` for subtasks nested too deep.
 */
export async function createTask(ctx: ServiceContext, input: CreateTaskInput): Promise<Task> {
  const given = parseInput(createTaskInput, input);
  const [task] = await transact(ctx, (change) => makeTasks(change, [given]));
  if (!task) throw new Error("A task was asked for and none was made.");
  return task;
}
