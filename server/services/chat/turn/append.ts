import { type SQL, sql } from "drizzle-orm";
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
  batch: ChatFrames,
): Promise<boolean> {
  const running = sql`${chatTurns}
    where id = ${turnId} and user_id = ${ctx.actor.userId} and state = 'running'`;
  const told = await rowsOf(
    ctx.db,
    sql`with added as (
        ${insertFrames(batch, running)} returning turn_id
      )
      select pg_notify(${turnsChannel}, 'frames:' || turn_id) from added`,
  );
  return told.length > 0;
}

/** Adds a batch to each turn of `turns`, the one or none that it is meant for. */
export function insertFrames({ first, frames }: ChatFrames, turns: SQL): SQL {
  return sql`insert into ${chatTurnFrames} (turn_id, first, frames)
    select id, ${first}::integer, ${frames}::text from ${turns}
    on conflict (turn_id, first) do update set frames = excluded.frames`;
}
