import { and, eq, type SQL, sql } from "drizzle-orm";
import { chatAttachments, chatItems, chatThreads, chatTurns } from "#db/schema/index.ts";
import type { ServiceContext } from "#server/services/context.ts";
import type { ChatItem } from "../item/record.ts";
import { rowsOf } from "../rows-of.ts";
import { loadChatThread } from "../thread/load.ts";
import type { ChatThread } from "../thread/record.ts";
import type { ChatTurn } from "./record.ts";

export type NewChatTurn = {
  id: string;
  threadId: string;
  processId: string;
  requestId?: string | undefined;
  /** The conversation to begin with the turn. */
  newThread?: ChatThread | undefined;
  userMessage?: ChatItem | undefined;
  /** Attachments that the message names. */
  attachmentIds: string[];
};

export type OpenedChatTurn =
  | { outcome: "started" | "busy" }
  | { outcome: "repeated"; turn: ChatTurn };

/**
 * Claims a conversation for a turn and stores the message that starts it, in one statement: all or
 * nothing, however many try at once. Interrupted turns of the conversation are forgotten.
 */
export async function openChatTurn(
  ctx: ServiceContext,
  turn: NewChatTurn,
): Promise<OpenedChatTurn> {
  const claimed = await rowsOf(ctx.db, claim(ctx, turn));
  return claimed.length > 0 ? { outcome: "started" } : whyNot(ctx, turn);
}

function claim({ actor }: ServiceContext, turn: NewChatTurn): SQL {
  const { id, threadId, processId, requestId = null } = turn;
  const exists = turn.newThread
    ? sql`true`
    : sql`exists (select from ${chatThreads} where id = ${threadId} and user_id = ${actor.userId})`;
  return sql`with claimed as (
      insert into ${chatTurns} (id, thread_id, user_id, request_id, state, process_id, started_at)
      select ${id}::text, ${threadId}::text, ${actor.userId}::text, ${requestId}::text, 'running',
        ${processId}::text, now()
      where ${exists}
      on conflict do nothing
      returning id
    )${turn.newThread ? addThread(actor.userId, turn.newThread) : forgetInterrupted(actor.userId, threadId)}
    ${addMessage(actor.userId, turn)}
    select id from claimed`;
}

function forgetInterrupted(userId: string, threadId: string): SQL {
  return sql`, forgotten as (
    delete from ${chatTurns} where thread_id = ${threadId} and user_id = ${userId}
      and state = 'interrupted' and exists (select from claimed)
  )`;
}

function addThread(userId: string, thread: ChatThread): SQL {
  return sql`, thread as (
    insert into ${chatThreads} (id, user_id, status, metadata, created_at)
    select ${thread.id}::text, ${userId}::text, ${JSON.stringify(thread.status)}::json,
      ${JSON.stringify(thread.metadata)}::json, ${thread.createdAt.toISOString()}::timestamptz
    from claimed
  )`;
}

function addMessage(userId: string, { userMessage, threadId, attachmentIds }: NewChatTurn): SQL {
  if (!userMessage) return sql``;
  const message = sql`, message as (
    insert into ${chatItems} (id, thread_id, user_id, type, payload, created_at)
    select ${userMessage.id}::text, ${threadId}::text, ${userId}::text, ${userMessage.type}::text,
      ${JSON.stringify(userMessage.payload)}::json, ${userMessage.createdAt.toISOString()}::timestamptz
    from claimed
  )`;
  if (attachmentIds.length === 0) return message;
  return sql`${message}, bound as (
    update ${chatAttachments} set thread_id = ${threadId}
    where user_id = ${userId} and exists (select from claimed)
      and id in ${attachmentIds}
  )`;
}

async function whyNot(ctx: ServiceContext, turn: NewChatTurn): Promise<OpenedChatTurn> {
  const { requestId } = turn;
  const sameRequest = requestId
    ? and(eq(chatTurns.userId, ctx.actor.userId), eq(chatTurns.requestId, requestId))
    : undefined;
  if (sameRequest) {
    const [earlier] = await ctx.db
      .select({ id: chatTurns.id, threadId: chatTurns.threadId, state: chatTurns.state })
      .from(chatTurns)
      .where(sameRequest);
    if (earlier) return { outcome: "repeated", turn: earlier };
  }
  await loadChatThread(ctx, turn.threadId);
  return { outcome: "busy" };
}
