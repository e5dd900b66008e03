import { eq } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import {
  chatAttachments,
  chatFeedback,
  chatItems,
  chatThreads,
  chatTurns,
} from "#db/schema/index.ts";

/** Gives all of a guest's conversations to the account the guest became; `db` may be a transaction. */
export async function adoptChat(db: Db, guestId: string, userId: string): Promise<void> {
  for (const table of [chatThreads, chatItems, chatAttachments, chatFeedback, chatTurns]) {
    await db.update(table).set({ userId }).where(eq(table.userId, guestId));
  }
}
