import type { Task } from "#domain/task/task.ts";
import { type Change, transact } from "#server/services/activity/transact.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { findTasks, missingTask } from "../rows/own-task.ts";

/**
 * Does the same to many tasks, all or none, as one entry of the history and one undo. Each is read
 * when its turn comes, since what happened to one before may have changed it. `not_found` when one
 * of them is not the actor's.
 */
export function forEachTask(
  ctx: ServiceContext,
  ids: readonly string[],
  act: (change: Change, task: Task) => Promise<Task>,
): Promise<Task[]> {
  return transact(ctx, async (change) => {
    const done: Task[] = [];
    for (const id of new Set(ids)) {
      const [task] = await findTasks(change, [id]);
      if (!task) throw missingTask();
      done.push(await act(change, task));
    }
    return done;
  });
}
