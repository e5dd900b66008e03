import { type ReorderTaskInput, reorderTaskInput } from "#domain/task/place.ts";
import type { Task } from "#domain/task/task.ts";
import { transact } from "../activity/transact.ts";
import type { ServiceContext } from "../context.ts";
import { parseInput } from "../parse-input.ts";
import { ownLiveTask } from "./rows/own-task.ts";
import { saveTask } from "./rows/save-task.ts";
import { positionBeside } from "./rows/siblings.ts";

/**
 * Puts a task beside one of its siblings: after `afterId` (null: first of all), or before
 * `beforeId`. When one of the two has gone meanwhile, the other decides; `not_found` without either.
 */
export async function reorderTask(ctx: ServiceContext, input: ReorderTaskInput): Promise<Task> {
  const { id, ...neighbours } = parseInput(reorderTaskInput, input);
  return transact(ctx, async (change) => {
    const task = await ownLiveTask(change, id);
    const position = await positionBeside(change, task, neighbours);
    return saveTask(change, task, { verb: "reorder", patch: { position } });
  });
}
