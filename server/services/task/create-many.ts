import { type CreateTasksInput, createTasksInput } from "#domain/task/create.ts";
import type { Task } from "#domain/task/task.ts";
import { transact } from "../activity/transact.ts";
import type { ServiceContext } from "../context.ts";
import { parseInput } from "../parse-input.ts";
import { makeTasks } from "./making/make-tasks.ts";

/**
 * Makes several tasks, all or none, as one entry of the history. A task may name as its parent one
 * that stands before it in the list. Returns them in the order given; refuses like `createTask`.
 */
export async function createTasks(ctx: ServiceContext, input: CreateTasksInput): Promise<Task[]> {
  const { tasks } = parseInput(createTasksInput, input);
  return transact(ctx, (change) => makeTasks(change, tasks));
}
