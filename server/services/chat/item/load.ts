import { and, eq } from "drizzle-orm";
import { chatItems } from "#db/schema/index.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { type ChatItemRef, noItem, ownItems } from "./record.ts";

/** The payload of one item. */
export async function loadChatItem(
  ctx: ServiceContext,
  { threadId, itemId }: ChatItemRef,
): Promise<Record<string, unknown>> {
  const [item] = await ctx.db
    .select({ payload: chatItems.payload })
    .from(chatItems)
    .where(and(ownItems(ctx, threadId), eq(chatItems.id, itemId)));
  if (!item) throw noItem();
  return item.payload;
}
