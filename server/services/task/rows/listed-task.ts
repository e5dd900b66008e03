import { and, eq, inArray, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { tasks } from "#db/schema/index.ts";
import { type ListedTask, subtaskCounts } from "#domain/task/list.ts";
import type { Actor } from "#server/services/context.ts";
import { taskColumns } from "./columns.ts";

const countSubtasks = sql<unknown>`(
  select json_build_object(
    'open', count(*) filter (where subtask.completed_at is null),
    'completed', count(subtask.completed_at)
  )
  from tasks subtask
  where subtask.parent_id = ${tasks}.id and subtask.deleted_at is null
)`.mapWith((value: unknown) =>
  // One driver hands JSON over parsed, the other as text.
  subtaskCounts.parse(typeof value === "string" ? JSON.parse(value) : value),
);

/** What a list shows of a task. */
export const listedColumns = { ...taskColumns, subtasks: countSubtasks };

/** The actor's tasks of these ids, in the trash or not, as lists show them; in no certain order. */
export function listedTasksById(
  { db, actor }: { db: Db; actor: Actor },
  ids: readonly string[],
): Promise<ListedTask[]> {
  return db
    .select(listedColumns)
    .from(tasks)
    .where(and(eq(tasks.userId, actor.userId), inArray(tasks.id, [...ids])));
}
