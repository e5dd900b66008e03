import { type MoveTaskInput, moveTaskInput } from "#domain/task/place.ts";
import type { Task } from "#domain/task/task.ts";
import { transact } from "../activity/transact.ts";
import type { ServiceContext } from "../context.ts";
import { parseInput } from "../parse-input.ts";
import { ownLiveTask } from "./rows/own-task.ts";
import { relocate } from "./rows/relocate.ts";
import { saveTask } from "./rows/save-task.ts";
import { positionBeside } from "./rows/siblings.ts";

/**
 * Puts a task, with its subtasks, into another project or below another parent, beside the
 * neighbours that are named or else last. `not_found` for what the actor does not have,
 * `conflict` for a parent that is one of its own subtasks.
 */
export async function moveTask(ctx: ServiceContext, input: MoveTaskInput): Promise<Task> {
  const { id, projectId, parentId, ...neighbours } = parseInput(moveTaskInput, input);
  return transact(ctx, async (change) => {
    const task = await ownLiveTask(change, id);
    const place = await relocate(change, task, { projectId, parentId });
    const position = await positionBeside(change, place, neighbours);
    return saveTask(change, task, { verb: "move", patch: { ...place, position } });
  });
}
