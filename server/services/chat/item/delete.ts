import { and, inArray } from "drizzle-orm";
import { chatItems } from "#db/schema/index.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { ownItems } from "./record.ts";

/** Removes items from a conversation; those that are not there are no error. */
export async function deleteChatItems(
  ctx: ServiceContext,
  { threadId, itemIds }: { threadId: string; itemIds: string[] },
): Promise<void> {
  await ctx.db
    .delete(chatItems)
    .where(and(ownItems(ctx, threadId), inArray(chatItems.id, itemIds)));
}
