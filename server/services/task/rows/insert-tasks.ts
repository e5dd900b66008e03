import { tasks } from "#db/schema/index.ts";
import type { Task } from "#domain/task/task.ts";
import type { Change } from "#server/services/activity/transact.ts";
import { ServiceError } from "#server/services/errors.ts";

/** PostgreSQL takes 65 535 parameters per statement. */
const rowsPerInsert = 1_000;

/** Writes whole new tasks, parents before their subtasks, and notes each in the activity. */
export async function insertTasks(change: Change, made: readonly Task[]): Promise<void> {
  const { userId } = change.actor;
  for (let start = 0; start < made.length; start += rowsPerInsert) {
    const rows = made.slice(start, start + rowsPerInsert).map((task) => ({ ...task, userId }));
    const written = await change.db
      .insert(tasks)
      .values(rows)
      .onConflictDoNothing()
      .returning({ id: tasks.id });
    // Whose row has the id already is nobody's business.
    if (written.length < rows.length) {
      throw new ServiceError("conflict", "This id cannot be used.", "id");
    }
  }
  for (const task of made) {
    change.record({ entity: "task", entityId: task.id, verb: "create", before: null, after: task });
  }
}
