import { and, desc, eq, ne } from "drizzle-orm";
import { chatTurns } from "#db/schema/index.ts";
import type { ServiceContext } from "#server/services/context.ts";
import type { ChatTurn } from "./record.ts";

/** A turn of the conversation; without an id the one that runs, else the last that was interrupted. */
export async function findChatTurn(
  ctx: ServiceContext,
  { threadId, turnId }: { threadId: string; turnId?: string | undefined },
): Promise<ChatTurn | undefined> {
  const [turn] = await ctx.db
    .select({ id: chatTurns.id, threadId: chatTurns.threadId, state: chatTurns.state })
    .from(chatTurns)
    .where(
      and(
        eq(chatTurns.threadId, threadId),
        eq(chatTurns.userId, ctx.actor.userId),
        turnId === undefined ? ne(chatTurns.state, "finished") : eq(chatTurns.id, turnId),
      ),
    )
    .orderBy(desc(chatTurns.state), desc(chatTurns.startedAt))
    .limit(1);
  return turn;
}
