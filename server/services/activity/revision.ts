import { eq, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { userRevisions } from "#db/schema/index.ts";

/** The channel of LISTEN and NOTIFY on which every commit that changed something is announced. */
export const changesChannel = "changes";

/** Waits for the user's other writers by locking the row that counts their changes. */
export async function lineUp(db: Db, userId: string): Promise<void> {
  const lock = () =>
    db
      .select({ revision: userRevisions.revision })
      .from(userRevisions)
      .where(eq(userRevisions.userId, userId))
      .for("update");
  if ((await lock()).length > 0) return;
  await db.insert(userRevisions).values({ userId, revision: 0 }).onConflictDoNothing();
  await lock();
}

/**
 * Counts changes of a user who is lined up for, announces them, and returns the last one's
 * revision. The announcement arrives when the transaction commits, and not at all when it fails.
 */
export async function announceRevision(db: Db, userId: string, changes: number): Promise<number> {
  const announced = sql`json_build_object('userId', ${userId}::text, 'revision', ${userRevisions.revision})::text`;
  const [counted] = await db
    .update(userRevisions)
    .set({ revision: sql`${userRevisions.revision} + ${changes}` })
    .where(eq(userRevisions.userId, userId))
    .returning({
      revision: userRevisions.revision,
      notified: sql`pg_notify(${changesChannel}, ${announced})`,
    });
  if (!counted) throw new Error(`The revision of user ${userId} went missing inside its lock.`);
  return counted.revision;
}

/** The revision of a user's last committed change; 0 before the first. */
export async function currentRevision(db: Db, userId: string): Promise<number> {
  const [row] = await db
    .select({ revision: userRevisions.revision })
    .from(userRevisions)
    .where(eq(userRevisions.userId, userId));
  return row?.revision ?? 0;
}
