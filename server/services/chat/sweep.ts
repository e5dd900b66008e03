import { and, eq, lt, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { chatProcesses, chatSecrets, chatTurns } from "#db/schema/index.ts";
import { sweepOrphanAttachments } from "./attachment/delete.ts";

const minute = 60_000;
/** How long a finished turn can be followed again. */
const turnsFor = 15 * minute;
/** How long a file may wait for its message. */
const orphansFor = 24 * 60 * minute;

/**
 * Throws away what nobody will ask for again: logs of finished turns, attachments without a message,
 * expired secrets, processes long gone. Safe to run on several processes at once.
 */
export async function sweepChat(db: Db, now: Date): Promise<void> {
  const before = (ms: number) => new Date(now.getTime() - ms);
  await db
    .delete(chatTurns)
    .where(and(eq(chatTurns.state, "finished"), lt(chatTurns.endedAt, before(turnsFor))));
  await sweepOrphanAttachments(db, before(orphansFor));
  await db.delete(chatSecrets).where(lt(chatSecrets.expiresAt, now));
  await db
    .delete(chatProcesses)
    .where(lt(chatProcesses.heartbeatAt, sql`now() - interval '1 day'`));
}
