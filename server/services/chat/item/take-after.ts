import { and } from "drizzle-orm";
import { chatItems } from "#db/schema/index.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { behind } from "../paging.ts";
import { loadChatItem } from "./load.ts";
import { type ChatItemRef, ownItems } from "./record.ts";

/** Removes everything younger than an item, hidden items too, and returns it, oldest first. */
export async function takeChatItemsAfter(
  ctx: ServiceContext,
  ref: ChatItemRef,
): Promise<Record<string, unknown>[]> {
  await loadChatItem(ctx, ref);
  const own = ownItems(ctx, ref.threadId);
  const younger = behind(chatItems, { after: ref.itemId, order: "asc", limit: 1 }, own);
  const taken = await ctx.db
    .delete(chatItems)
    .where(and(own, younger))
    .returning({ payload: chatItems.payload, createdAt: chatItems.createdAt, seq: chatItems.seq });
  return taken
    .sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || a.seq - b.seq)
    .map((row) => row.payload);
}
