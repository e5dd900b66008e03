import { chatThreads } from "#db/schema/index.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { type ChatThread, noThread, ownThread, storableTitle } from "./record.ts";

/** Overwrites what may change of a conversation. */
export async function saveChatThread(
  ctx: ServiceContext,
  { id, title, status, allowedImageDomains, metadata }: Omit<ChatThread, "createdAt">,
): Promise<void> {
  const saved = await ctx.db
    .update(chatThreads)
    .set({ title: storableTitle(title), status, allowedImageDomains, metadata })
    .where(ownThread(ctx, id))
    .returning({ id: chatThreads.id });
  if (saved.length === 0) throw noThread();
}
