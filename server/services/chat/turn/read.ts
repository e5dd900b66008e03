import { and, asc, eq, gte, sql } from "drizzle-orm";
import { chatTurnFrames, chatTurns } from "#db/schema/index.ts";
import type { ServiceContext } from "#server/services/context.ts";
import type { ChatFrames } from "./record.ts";

/** The batches of a turn that hold frames after the one numbered `after`. */
export async function readChatFrames(
  ctx: ServiceContext,
  turnId: string,
  after: number,
): Promise<ChatFrames[]> {
  // The batch that begins at or before the wanted frame may hold it.
  const start = sql`coalesce((select max(first) from ${chatTurnFrames}
    where turn_id = ${turnId} and first <= ${after}::bigint + 1), 0)`;
  return ctx.db
    .select({ first: chatTurnFrames.first, frames: chatTurnFrames.frames })
    .from(chatTurnFrames)
    .innerJoin(chatTurns, eq(chatTurns.id, chatTurnFrames.turnId))
    .where(
      and(
        eq(chatTurnFrames.turnId, turnId),
        eq(chatTurns.userId, ctx.actor.userId),
        gte(chatTurnFrames.first, start),
      ),
    )
    .orderBy(asc(chatTurnFrames.first));
}
