import { eq, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Db } from "#db/client.ts";
import {
  activity,
  chatApprovals,
  labels,
  projects,
  savedFilters,
  tasks,
  userRevisions,
} from "#db/schema/index.ts";
import { announceRevision, currentRevision, lineUp } from "../activity/revision.ts";
import { adoptChat } from "../chat/adopt.ts";
import { dropUntouchedExamples } from "./merge/examples.ts";
import { mergeLabels, mergeProjects, renameFilters } from "./merge/names.ts";
import { placeBehind } from "./merge/positions.ts";
import { mergeUsage } from "./merge/usage.ts";

type Merge = { guestId: string; userId: string };

/** What goes to the user as it is, beside the conversations. */
const owned: PgTable[] = [tasks, projects, labels, savedFilters, chatApprovals];

/**
 * Gives everything a guest has made to the user that the guest has become: tasks, projects,
 * labels, filters, history, threads and what was used of the assistant. Projects and labels of the same name become one; the
 * guest's tasks come behind the user's. Doing it twice does no harm. The guest's account stays.
 */
export async function mergeGuest(db: Db, merge: Merge): Promise<void> {
  const { guestId, userId } = merge;
  if (guestId === userId) return;
  await db.transaction(async (tx) => {
    // Always in the same order, so that two merges cannot wait for each other.
    for (const id of [guestId, userId].sort()) await lineUp(tx, id);
    const [guests, users] = [await currentRevision(tx, guestId), await currentRevision(tx, userId)];
    await dropUntouchedExamples(tx, merge);
    for (const table of [tasks, projects, labels, savedFilters])
      await placeBehind(tx, table, merge);
    await mergeProjects(tx, merge);
    await mergeLabels(tx, merge);
    await renameFilters(tx, merge);
    // Both at once: among the rows of one of the two, the new numbers would collide.
    await tx
      .update(activity)
      .set({ userId, revision: sql`${activity.revision} + ${users}` })
      .where(eq(activity.userId, guestId));
    for (const table of owned) {
      await tx.execute(sql`update ${table} set user_id = ${userId} where user_id = ${guestId}`);
    }
    await adoptChat(tx, guestId, userId);
    await mergeUsage(tx, merge);
    await tx.delete(userRevisions).where(eq(userRevisions.userId, guestId));
    await announceRevision(tx, userId, guests);
  });
}
