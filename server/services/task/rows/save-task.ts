import { and, eq, inArray } from "drizzle-orm";
import { tasks } from "#db/schema/index.ts";
import type { ActivityVerb } from "#domain/activity/activity.ts";
import type { Task } from "#domain/task/task.ts";
import { changedFields } from "#server/services/activity/changed-fields.ts";
import type { Change } from "#server/services/activity/transact.ts";
import { missingTask } from "./own-task.ts";

/** The fields of a task that change; `updatedAt` follows by itself. */
export type TaskPatch = Partial<Omit<Task, "id" | "createdAt" | "updatedAt">>;

/** What is written, and as what the activity shows it. */
export type TaskWrite = { verb: ActivityVerb; patch: TaskPatch; undoOf?: string };

/** PostgreSQL takes 65 535 parameters per statement. */
const rowsPerUpdate = 10_000;

/**
 * Writes what really differs from `current`, notes it in the activity, and returns the task as it
 * is now. Nothing is written when nothing differs.
 */
export async function saveTask(change: Change, current: Task, write: TaskWrite): Promise<Task> {
  const [saved] = await saveTasks(change, [current], write);
  return saved ?? current;
}

/** The same fields of many tasks, in one statement. */
export async function saveTasks(
  change: Change,
  current: readonly Task[],
  { verb, patch, undoOf }: TaskWrite,
): Promise<Task[]> {
  const changed = current.filter((task) => changedFields(task, patch));
  for (let start = 0; start < changed.length; start += rowsPerUpdate) {
    const ids = changed.slice(start, start + rowsPerUpdate).map(({ id }) => id);
    const written = await change.db
      .update(tasks)
      .set({ ...patch, updatedAt: change.now })
      .where(and(inArray(tasks.id, ids), eq(tasks.userId, change.actor.userId)))
      .returning({ id: tasks.id });
    if (written.length < ids.length) throw missingTask();
  }
  return current.map((task) => {
    const fields = changedFields(task, patch);
    if (!fields) return task;
    change.record({
      entity: "task",
      entityId: task.id,
      verb,
      ...fields,
      ...(undoOf && { undoOf }),
    });
    return { ...task, ...fields.after, updatedAt: change.now };
  });
}
