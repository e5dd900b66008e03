import { and, eq, inArray } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { tasks } from "#db/schema/index.ts";
import type { Task } from "#domain/task/task.ts";
import type { Actor } from "#server/services/context.ts";
import { ServiceError } from "#server/services/errors.ts";
import { taskColumns } from "./columns.ts";

type Reader = { db: Db; actor: Actor };

/** The actor's task of that id, in the trash or not; `not_found` for every other. */
export async function ownTask(reader: Reader, id: string): Promise<Task> {
  const [task] = await findTasks(reader, [id]);
  if (!task) throw missingTask();
  return task;
}

/** The same, and `not_found` also for what lies in the trash. */
export async function ownLiveTask(reader: Reader, id: string): Promise<Task> {
  const task = await ownTask(reader, id);
  if (task.deletedAt) throw missingTask();
  return task;
}

/** Those of the actor's tasks of these ids that exist, in the trash or not; in no certain order. */
export async function findTasks({ db, actor }: Reader, ids: readonly string[]): Promise<Task[]> {
  if (ids.length === 0) return [];
  return db
    .select(taskColumns)
    .from(tasks)
    .where(and(inArray(tasks.id, [...ids]), eq(tasks.userId, actor.userId)));
}

export function missingTask(): ServiceError {
  return new ServiceError("not_found", "This task does not exist.");
}
