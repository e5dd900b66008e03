import { and, eq } from "drizzle-orm";
import { tasks } from "#db/schema/index.ts";
import type { ActivityVerb } from "#domain/activity/activity.ts";
import type { Task } from "#domain/task/task.ts";
import { changedFields } from "../../activity/changed-fields.ts";
import type { Change } from "../../activity/transact.ts";
import { missingTask } from "./own-task.ts";

/** The fields of a task that change; `updatedAt` follows by itself. */
export type TaskPatch = Partial<Omit<Task, "id" | "createdAt" | "updatedAt">>;

/**
 * Writes what really differs from `current`, notes it in the activity, and returns the task as it
 * is now. Nothing is written when nothing differs.
 */
export async function saveTask(
  change: Change,
  current: Task,
  { verb, patch }: { verb: ActivityVerb; patch: TaskPatch },
): Promise<Task> {
  const fields = changedFields(current, patch);
  if (!fields) return current;
  const written = await change.db
    .update(tasks)
    .set({ ...fields.after, updatedAt: change.now })
    .where(and(eq(tasks.id, current.id), eq(tasks.userId, change.actor.userId)))
    .returning({ id: tasks.id });
  if (written.length === 0) throw missingTask();
  change.record({ entity: "task", entityId: current.id, verb, ...fields });
  return { ...current, ...fields.after, updatedAt: change.now };
}
