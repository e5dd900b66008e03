import { sql } from "drizzle-orm";
import { chatTurnFrames, chatTurns } from "#db/schema/index.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { rowsOf } from "../rows-of.ts";
import { type ChatFrames, turnsChannel } from "./record.ts";

/**
 * Adds a batch of frames to a running turn and tells who follows it from another process; false when
 * the turn does not run any more.
 */
export async function appendChatFrames(
  ctx: ServiceContext,
  turnId: string,
  { first, frames }: ChatFrames,
): Promise<boolean> {
  const told = await rowsOf(
    ctx.db,
    sql`with added as (
        insert into ${chatTurnFrames} (turn_id, first, frames)
        select id, ${first}::integer, ${frames}::text from ${chatTurns}
        where id = ${turnId} and user_id = ${ctx.actor.userId} and state = 'running'
        on conflict (turn_id, first) do update set frames = excluded.frames
        returning turn_id
      )
      select pg_notify(${turnsChannel}, 'frames:' || turn_id) from added`,
  );
  return told.length > 0;
}
