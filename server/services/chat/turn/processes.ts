import { and, eq, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { chatProcesses, chatTurns } from "#db/schema/index.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { rowsOf } from "../rows-of.ts";
import { type ChatTurn, chatTurn, staleAfterSeconds, turnsChannel } from "./record.ts";

/** A sign of life of a process that runs turns. */
export async function beat(db: Db, processId: string): Promise<void> {
  await db
    .insert(chatProcesses)
    .values({ id: processId, heartbeatAt: sql`now()` })
    .onConflictDoUpdate({ target: chatProcesses.id, set: { heartbeatAt: sql`now()` } });
}

/** Says good-bye: what the process left running counts as interrupted from now on. */
export async function forgetProcess(db: Db, processId: string): Promise<void> {
  await db.delete(chatProcesses).where(eq(chatProcesses.id, processId));
}

/** For a database that belongs to one process alone: every process before this one is dead. */
export async function forgetAllProcesses(db: Db): Promise<void> {
  await db.delete(chatProcesses);
}

/**
 * Marks the conversation's running turn as interrupted when its process gives no sign of life any more,
 * and returns it. Of many who try at once, one gets it.
 */
export async function takeAbandonedChatTurn(
  ctx: ServiceContext,
  threadId: string,
): Promise<ChatTurn | undefined> {
  const [row] = await rowsOf(
    ctx.db,
    sql`with taken as (
        update ${chatTurns} set state = 'interrupted', ended_at = now()
        where thread_id = ${threadId} and user_id = ${ctx.actor.userId} and state = 'running'
          and not exists (
            select from ${chatProcesses} as living
            where living.id = ${chatTurns}.process_id
              and living.heartbeat_at > now() - make_interval(secs => ${staleAfterSeconds})
          )
        returning id, thread_id, state
      ), told as (select pg_notify(${turnsChannel}, 'end:' || id) from taken)
      select id, thread_id as "threadId", state, (select count(*) from told) from taken`,
  );
  return row && chatTurn.parse(row);
}

/** Asks the process that runs the turn to stop it. */
export async function requestChatTurnStop(ctx: ServiceContext, turnId: string): Promise<void> {
  await rowsOf(
    ctx.db,
    sql`with asked as (
        update ${chatTurns} set stop_requested = true
        where id = ${turnId} and user_id = ${ctx.actor.userId} and state = 'running'
        returning id
      )
      select pg_notify(${turnsChannel}, 'stop:' || id) from asked`,
  );
}

/** Turns of a process that somebody asked to stop, for when the message itself was missed. */
export async function stopRequestsFor(db: Db, processId: string): Promise<string[]> {
  const rows = await db
    .select({ id: chatTurns.id })
    .from(chatTurns)
    .where(
      and(
        eq(chatTurns.processId, processId),
        eq(chatTurns.state, "running"),
        eq(chatTurns.stopRequested, true),
      ),
    );
  return rows.map(({ id }) => id);
}
