import { and, desc, eq, gt, ne } from "drizzle-orm";
import { session } from "#db/schema/auth.generated.ts";
import type { ServiceContext } from "../context.ts";

/** Where an account is signed in; never the token, by which anybody would be. */
export type OpenSession = { id: string; userAgent: string | null; since: Date };

/** Which sessions to end: one, or all but the one in use. */
export type SessionsToEnd = { sessionId: string } | { allBut: string };

/** The actor's sessions that are still good, the newest first. */
export function listSessions({ actor, db, now }: ServiceContext): Promise<OpenSession[]> {
  return db
    .select({ id: session.id, userAgent: session.userAgent, since: session.createdAt })
    .from(session)
    .where(and(eq(session.userId, actor.userId), gt(session.expiresAt, now)))
    .orderBy(desc(session.createdAt));
}

/**
 * Ends sessions of the actor, and with them their chat secrets; resolves to the ids of those that were
 * there. A browser that holds a cached cookie notices within a minute.
 */
export async function endSessions(
  { actor, db }: ServiceContext,
  which: SessionsToEnd,
): Promise<string[]> {
  const wanted =
    "sessionId" in which ? eq(session.id, which.sessionId) : ne(session.id, which.allBut);
  const ended = await db
    .delete(session)
    .where(and(eq(session.userId, actor.userId), wanted))
    .returning({ id: session.id });
  return ended.map(({ id }) => id);
}
