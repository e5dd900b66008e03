import { and, eq, sql } from "drizzle-orm";
import { chatTurns } from "#db/schema/index.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { rowsOf } from "../rows-of.ts";
import { insertFrames } from "./append.ts";
import { type ChatFrames, turnsChannel } from "./record.ts";

export type ChatTurnEnding = {
  state: "finished" | "interrupted";
  /** false: the turn is forgotten at once. */
  keep: boolean;
  rest?: ChatFrames | undefined;
};

/**
 * Ends a running turn with the frames that are left, in one statement: the conversation is free for the
 * next one. A turn that was given up stays so.
 */
export async function closeChatTurn(
  ctx: ServiceContext,
  turnId: string,
  { state, keep, rest }: ChatTurnEnding,
): Promise<void> {
  if (!keep) {
    await ctx.db
      .delete(chatTurns)
      .where(
        and(
          eq(chatTurns.id, turnId),
          eq(chatTurns.userId, ctx.actor.userId),
          eq(chatTurns.state, "running"),
        ),
      );
    return;
  }
  const added = rest ? sql`, added as (${insertFrames(rest, sql`ended`)})` : sql``;
  await rowsOf(
    ctx.db,
    sql`with ended as (
        update ${chatTurns} set state = ${state}, ended_at = now()
        where id = ${turnId} and user_id = ${ctx.actor.userId} and state = 'running'
        returning id
      )${added}
      select pg_notify(${turnsChannel}, 'end:' || id) from ended`,
  );
}
