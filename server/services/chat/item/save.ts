import { sql } from "drizzle-orm";
import { chatItems, chatThreads } from "#db/schema/index.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { rowsOf } from "../rows-of.ts";
import { noThread } from "../thread/record.ts";
import type { ChatItem } from "./record.ts";

/** Adds an item to one of the user's conversations, or overwrites the one with its id, in its place. */
export async function saveChatItem(ctx: ServiceContext, item: ChatItem): Promise<void> {
  const { userId } = ctx.actor;
  const saved = await rowsOf(
    ctx.db,
    sql`insert into ${chatItems} (id, thread_id, user_id, type, hidden, payload, created_at)
      select ${item.id}::text, id, user_id, ${item.type}::text, ${item.hidden}::boolean,
        ${JSON.stringify(item.payload)}::json, ${item.createdAt.toISOString()}::timestamptz
      from ${chatThreads} where id = ${item.threadId} and user_id = ${userId}
      on conflict (thread_id, id) do update
        set type = excluded.type, hidden = excluded.hidden, payload = excluded.payload
      returning id`,
  );
  if (saved.length === 0) throw noThread();
}
