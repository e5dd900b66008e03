import { chatThreads } from "#db/schema/index.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { ownThread } from "./record.ts";

/** Removes a conversation with all that hangs on it; deleting it again is fine. */
export async function deleteChatThread(ctx: ServiceContext, threadId: string): Promise<void> {
  await ctx.db.delete(chatThreads).where(ownThread(ctx, threadId));
}
