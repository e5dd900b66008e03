import { sql } from "drizzle-orm";
import { rateLimit } from "#db/schema/index.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { ServiceError } from "#server/services/errors.ts";

const windowMs = 60_000;
/** Far above what a page asks for, which is one every few minutes. */
const perWindow = 30;

/** Counts a request for a chat session and refuses the user's thirty-first within a minute. */
export async function limitSessionRate(ctx: ServiceContext): Promise<void> {
  const key = `chat-session:${ctx.actor.userId}`;
  const now = ctx.now.getTime();
  const isOver = sql`${rateLimit.lastRequest} <= ${now - windowMs}::bigint`;
  const [row] = await ctx.db
    .insert(rateLimit)
    .values({ id: key, key, count: 1, lastRequest: now })
    .onConflictDoUpdate({
      target: rateLimit.key,
      set: {
        count: sql`case when ${isOver} then 1 else ${rateLimit.count} + 1 end`,
        lastRequest: sql`case when ${isOver} then ${now}::bigint else ${rateLimit.lastRequest} end`,
      },
    })
    .returning({ count: rateLimit.count });
  if (row && row.count > perWindow) {
    throw new ServiceError("limit_reached", "Too many sessions were asked for. Wait a minute.");
  }
}
