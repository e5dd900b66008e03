import { and, eq, inArray } from "drizzle-orm";
import { chatFeedback, chatItems } from "#db/schema/index.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { ownItems } from "../item/record.ts";

export type ChatFeedbackInput = {
  threadId: string;
  itemIds: string[];
  kind: "positive" | "negative";
};

/** Keeps what a person thinks of items of a conversation; a new opinion replaces the old one. */
export async function giveChatFeedback(
  ctx: ServiceContext,
  { threadId, itemIds, kind }: ChatFeedbackInput,
): Promise<void> {
  const items = await ctx.db
    .select({ itemId: chatItems.id })
    .from(chatItems)
    .where(
      and(ownItems(ctx, threadId), eq(chatItems.hidden, false), inArray(chatItems.id, itemIds)),
    );
  if (items.length === 0) return;
  const { userId } = ctx.actor;
  await ctx.db
    .insert(chatFeedback)
    .values(items.map(({ itemId }) => ({ userId, threadId, itemId, kind, createdAt: ctx.now })))
    .onConflictDoUpdate({
      target: [chatFeedback.threadId, chatFeedback.itemId, chatFeedback.userId],
      set: { kind, createdAt: ctx.now },
    });
}
