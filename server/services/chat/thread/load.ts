import { chatThreads } from "#db/schema/index.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { type ChatThread, noThread, ownThread, threadColumns } from "./record.ts";

/** One conversation of the user's. */
export async function loadChatThread(ctx: ServiceContext, threadId: string): Promise<ChatThread> {
  const [thread] = await ctx.db
    .select(threadColumns)
    .from(chatThreads)
    .where(ownThread(ctx, threadId));
  if (!thread) throw noThread();
  return thread;
}
