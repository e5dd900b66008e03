import { and, eq, inArray } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { tasks } from "#db/schema/index.ts";
import type { Task } from "#domain/task/task.ts";
import type { Actor } from "../../context.ts";
import { ServiceError } from "../../errors.ts";
import { taskColumns } from "./columns.ts";

type Reader = { db: Db; actor: Actor };

/** The actor's task of that id, in the trash or not; `not_found` for every other. */
export async function ownTask({ db, actor }: Reader, id: string): Promise<Task> {
  const [row] = await db
    .select(taskColumns)
    .from(tasks)
    .where(and(eq(tasks.id, id), eq(tasks.userId, actor.userId)));
  if (!row) throw missingTask();
  return row;
}

/** The same, and `not_found` also for what lies in the trash. */
export async function ownLiveTask(reader: Reader, id: string): Promise<Task> {
  const task = await ownTask(reader, id);
  if (task.deletedAt) throw missingTask();
  return task;
}

/** The actor's tasks of these ids, in the trash or not, in the order of the ids; none may be missing. */
export async function ownTasks({ db, actor }: Reader, ids: readonly string[]): Promise<Task[]> {
  const rows = await db
    .select(taskColumns)
    .from(tasks)
    .where(and(inArray(tasks.id, [...ids]), eq(tasks.userId, actor.userId)));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => {
    const row = byId.get(id);
    if (!row) throw missingTask();
    return row;
  });
}

export function missingTask(): ServiceError {
  return new ServiceError("not_found", "This task does not exist.");
}
