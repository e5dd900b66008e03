import type { Task } from "#domain/task/task.ts";
import { type TaskIdInput, taskIdInput } from "#domain/task/task-ids.ts";
import { type Change, transact } from "../../activity/transact.ts";
import type { ServiceContext } from "../../context.ts";
import { parseInput } from "../../parse-input.ts";
import { descendantsOf } from "../rows/family.ts";
import { ownLiveTask } from "../rows/own-task.ts";
import { saveTask, saveTasks } from "../rows/save-task.ts";

/** Completes a task with all its open subtasks. A completed task stays as it is. */
export function completeTask(ctx: ServiceContext, input: TaskIdInput): Promise<Task> {
  const { id } = parseInput(taskIdInput, input);
  return transact(ctx, async (change) => complete(change, await ownLiveTask(change, id)));
}

/** The part of a completion that other verbs share. */
export async function complete(change: Change, task: Task): Promise<Task> {
  if (task.completedAt) return task;
  const patch = { completedAt: change.now };
  const below = await descendantsOf(change, [task.id]);
  const open = below.filter(({ completedAt }) => !completedAt);
  await saveTasks(change, open, { verb: "complete", patch });
  return saveTask(change, task, { verb: "complete", patch });
}
