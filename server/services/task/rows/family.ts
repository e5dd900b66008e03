import { and, eq, inArray, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { tasks } from "#db/schema/index.ts";
import type { Task } from "#domain/task/task.ts";
import type { Actor } from "#server/services/context.ts";
import { ServiceError } from "#server/services/errors.ts";
import { taskColumns } from "./columns.ts";

type Reader = { db: Db; actor: Actor };

/** As deep as a list can still show: a task, and subtasks to the fifth level below it. */
export const deepestLevel = 5;

/** All subtasks below these tasks, at every depth, in the trash or not; without the tasks themselves. */
export async function descendantsOf(
  { db, actor }: Reader,
  ids: readonly string[],
): Promise<Task[]> {
  if (ids.length === 0) return [];
  const family = sql`(
    with recursive family(id) as (
      select id from tasks where ${inArray(tasks.parentId, [...ids])}
      union select child.id from tasks child join family on child.parent_id = family.id
    ) select id from family)`;
  return db
    .select(taskColumns)
    .from(tasks)
    .where(and(eq(tasks.userId, actor.userId), inArray(tasks.id, family)));
}

/**
 * Subtasks before the tasks they are part of. Done to a family in this order, a change is taken back,
 * latest first, from the top down: a subtask comes back only below what is back already.
 */
export function deepestFirst(family: readonly Task[]): Task[] {
  const parents = new Map(family.map(({ id, parentId }) => [id, parentId]));
  const depthOf = (id: string | null): number => {
    const parentId = id === null ? undefined : parents.get(id);
    return parentId === undefined ? 0 : 1 + depthOf(parentId);
  };
  return family.toSorted((a, b) => depthOf(b.id) - depthOf(a.id));
}

/** The ids of a task's parent, its parent's parent and so on; empty for a task at the top. */
async function ancestorIdsOf({ db }: Reader, id: string): Promise<string[]> {
  const family = sql`(
    with recursive family(id) as (
      select parent_id from tasks where ${eq(tasks.id, id)}
      union select parent.parent_id from tasks parent join family on parent.id = family.id
    ) select id from family where id is not null)`;
  const rows = await db.select({ id: tasks.id }).from(tasks).where(inArray(tasks.id, family));
  return rows.map((row) => row.id);
}

/** How deep subtasks of this task stand: 1 below a task at the top. */
export async function levelBelow(reader: Reader, parentId: string): Promise<number> {
  return 1 + (await ancestorIdsOf(reader, parentId)).length;
}

/** `limit_reached` for subtasks nested deeper than anybody can see. */
export function assertLevel(level: number): void {
  if (level <= deepestLevel) return;
  throw new ServiceError("limit_reached", "Subtasks cannot be nested any deeper.", "parentId");
}

/**
 * Refuses a new parent for a task that is the task itself or one of its subtasks (`conflict`), or
 * that would nest too deep (`limit_reached`). `below` are the subtasks that come along.
 */
export async function assertCanMoveBelow(
  reader: Reader,
  parentId: string,
  moving: { id: string; below: readonly Task[] },
): Promise<void> {
  const above = [parentId, ...(await ancestorIdsOf(reader, parentId))];
  if (above.includes(moving.id)) {
    throw new ServiceError("conflict", "A task cannot be its own subtask.", "parentId");
  }
  assertLevel(above.length + heightOf(moving.id, moving.below));
}

function heightOf(id: string, below: readonly Task[]): number {
  const children = below.filter((task) => task.parentId === id);
  return Math.max(0, ...children.map((child) => 1 + heightOf(child.id, below)));
}
