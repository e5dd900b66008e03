import { sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";

/** A user with a list of their own does not need the guest's example tasks that nobody has touched. */
export async function dropUntouchedExamples(
  db: Db,
  { guestId, userId }: { guestId: string; userId: string },
): Promise<void> {
  await db.execute(sql`
    delete from tasks where user_id = ${guestId}
      and exists (select from tasks mine where mine.user_id = ${userId})
      and not exists (select from tasks child where child.parent_id = tasks.id)
      and exists (
        select from activity where activity.user_id = ${guestId} and activity.entity_id = tasks.id
        having bool_and(activity.actor_kind = 'system'))`);
}
