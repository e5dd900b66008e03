import { and, asc, desc, eq, gt, isNull, lt, type SQL } from "drizzle-orm";
import { tasks } from "#db/schema/index.ts";
import { positionBetween, positionsBetween } from "#domain/ordering/position.ts";
import type { Task } from "#domain/task/task.ts";
import type { Change } from "#server/services/activity/transact.ts";
import { ServiceError } from "#server/services/errors.ts";

/** Tasks are siblings when they share project and parent; positions are compared among them. */
export type Place = Pick<Task, "projectId" | "parentId">;

type Neighbours = { afterId?: string | null | undefined; beforeId?: string | null | undefined };

/** `count` positions at one end of the siblings, those in the trash included. */
export async function positionsAtEnd(
  change: Change,
  place: Place,
  { end, count }: { end: "first" | "last"; count: number },
): Promise<string[]> {
  const order = end === "first" ? asc : desc;
  const outermost = await nextPosition(change, place, { order });
  return end === "first"
    ? positionsBetween(null, outermost, count)
    : positionsBetween(outermost, null, count);
}

/**
 * A position directly after one neighbour or before the other, whichever is still there and still
 * a sibling, so that a drop onto a list that has changed meanwhile lands where it was meant.
 * `not_found` when the neighbours that were named are all gone.
 */
export async function positionBeside(
  change: Change,
  place: Place,
  { afterId, beforeId }: Neighbours,
): Promise<string> {
  const after = afterId ? await siblingPosition(change, place, afterId) : null;
  if (after !== null) {
    const next = await nextPosition(change, place, {
      where: gt(tasks.position, after),
      order: asc,
    });
    return positionBetween(after, next);
  }
  const before = beforeId ? await siblingPosition(change, place, beforeId) : null;
  if (before !== null) {
    const previous = await nextPosition(change, place, {
      where: lt(tasks.position, before),
      order: desc,
    });
    return positionBetween(previous, before);
  }
  if (afterId || beforeId) {
    throw new ServiceError("not_found", "The task next to it is no longer there.");
  }
  const end = afterId === null ? "first" : "last";
  const [position] = await positionsAtEnd(change, place, { end, count: 1 });
  return position ?? positionBetween(null, null);
}

async function siblingPosition(change: Change, place: Place, id: string): Promise<string | null> {
  return nextPosition(change, place, { where: eq(tasks.id, id), order: asc });
}

async function nextPosition(
  { db, actor }: Change,
  { projectId, parentId }: Place,
  { where, order }: { where?: SQL; order: typeof asc },
): Promise<string | null> {
  const [row] = await db
    .select({ position: tasks.position })
    .from(tasks)
    .where(
      and(
        eq(tasks.userId, actor.userId),
        projectId === null ? isNull(tasks.projectId) : eq(tasks.projectId, projectId),
        parentId === null ? isNull(tasks.parentId) : eq(tasks.parentId, parentId),
        where,
      ),
    )
    // All of the index: PostgreSQL does not see that what is null is the same in every row.
    .orderBy(order(tasks.projectId), order(tasks.parentId), order(tasks.position))
    .limit(1);
  return row?.position ?? null;
}
