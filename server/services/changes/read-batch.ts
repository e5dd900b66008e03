import { and, asc, eq, gt } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { activity } from "#db/schema/index.ts";
import type { ChangeBatch } from "#domain/activity/changes.ts";
import { currentRevision } from "../activity/revision.ts";
import { toEntry } from "../activity/to-entry.ts";

/** More changes than anybody follows one by one: an import, a long sleep. */
const mostChanges = 500;

/**
 * What a user's follower at revision `since` has missed; nothing, for one who begins now.
 * Revisions have no gaps and commit in order, so what is read is complete.
 */
export async function readBatch(
  db: Db,
  userId: string,
  since: number | undefined,
): Promise<ChangeBatch> {
  const current = await currentRevision(db, userId);
  if (since === undefined) return { revision: current, changes: [], reset: false };
  if (since > current || current - since > mostChanges) {
    return { revision: current, changes: [], reset: true };
  }
  if (since === current) return { revision: current, changes: [], reset: false };
  const rows = await db
    .select()
    .from(activity)
    .where(and(eq(activity.userId, userId), gt(activity.revision, since)))
    .orderBy(asc(activity.revision))
    .limit(mostChanges);
  return {
    revision: rows.at(-1)?.revision ?? current,
    changes: rows.map(toEntry),
    reset: false,
  };
}
