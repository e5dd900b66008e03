import { and, eq } from "drizzle-orm";
import { chatThreads } from "#db/schema/index.ts";
import type { ServiceContext } from "#server/services/context.ts";
import {
  behind,
  byCreation,
  type ChatPage,
  type ChatPaging,
  toPage,
  unknownCursor,
} from "../paging.ts";
import { type ChatThread, ownThread, threadColumns } from "./record.ts";

/** A page of the user's conversations. An unknown cursor is refused, not read as the beginning. */
export async function listChatThreads(
  ctx: ServiceContext,
  paging: ChatPaging,
): Promise<ChatPage<ChatThread>> {
  const own = eq(chatThreads.userId, ctx.actor.userId);
  const rows = await ctx.db
    .select(threadColumns)
    .from(chatThreads)
    .where(behind(chatThreads, paging, own))
    .orderBy(...byCreation(chatThreads, paging.order))
    .limit(paging.limit + 1);
  if (rows.length === 0 && paging.after !== undefined) await requireThread(ctx, paging.after);
  return toPage(rows, paging.limit);
}

async function requireThread(ctx: ServiceContext, threadId: string): Promise<void> {
  const found = await ctx.db
    .select({ id: chatThreads.id })
    .from(chatThreads)
    .where(and(ownThread(ctx, threadId)));
  if (found.length === 0) throw unknownCursor();
}
