import { and, eq } from "drizzle-orm";
import { chatItems } from "#db/schema/index.ts";
import type { ServiceContext } from "#server/services/context.ts";
import {
  behind,
  byCreation,
  type ChatPage,
  type ChatPaging,
  toPage,
  unknownCursor,
} from "../paging.ts";
import { ownItems } from "./record.ts";

type ItemList = ChatPaging & { threadId: string; hidden: boolean };

/**
 * A page of a conversation's payloads, hidden ones only if asked for. An unknown conversation is an
 * empty page; an unknown cursor is refused.
 */
export async function listChatItems(
  ctx: ServiceContext,
  list: ItemList,
): Promise<ChatPage<Record<string, unknown>>> {
  const own = ownItems(ctx, list.threadId);
  const rows = await ctx.db
    .select({ payload: chatItems.payload })
    .from(chatItems)
    .where(and(behind(chatItems, list, own), list.hidden ? undefined : eq(chatItems.hidden, false)))
    .orderBy(...byCreation(chatItems, list.order))
    .limit(list.limit + 1);
  if (rows.length === 0 && list.after !== undefined) await requireItem(ctx, list);
  return toPage(
    rows.map((row) => row.payload),
    list.limit,
  );
}

async function requireItem(ctx: ServiceContext, { threadId, after = "" }: ItemList): Promise<void> {
  const found = await ctx.db
    .select({ id: chatItems.id })
    .from(chatItems)
    .where(and(ownItems(ctx, threadId), eq(chatItems.id, after)));
  if (found.length === 0) throw unknownCursor();
}
