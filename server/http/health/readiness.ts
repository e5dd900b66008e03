import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "#db/client.ts";
import { rowsOf } from "#db/operations/rows-of.ts";

export type Readiness = {
  /** Rejects with what is missing: the database, a migration of ours, or the ear for notifications. */
  check(): Promise<void>;
  close(): Promise<void>;
};

const channel = "readiness";
const patienceMs = 3_000;
const journal = z.object({ entries: z.array(z.object({ when: z.number() })).min(1) });

/**
 * Examines what this process needs to serve anybody. That it still hears notifications is tried out,
 * by one that it sends to itself; they all share one connection.
 */
export async function openReadiness(database: Database, migrations: string): Promise<Readiness> {
  const journalFile = readFileSync(join(migrations, "meta/_journal.json"), "utf8");
  const newest = Math.max(
    ...journal.parse(JSON.parse(journalFile)).entries.map(({ when }) => when),
  );
  const waiting = new Map<string, () => void>();
  const stopListening = await database.listen(channel, {
    onMessage: (token) => waiting.get(token)?.(),
  });

  async function check(): Promise<void> {
    const token = randomUUID();
    const heard = Promise.withResolvers<void>();
    waiting.set(token, heard.resolve);
    const late = new Error(`No answer within ${patienceMs} ms.`);
    const timer = setTimeout(heard.reject, patienceMs, late);
    try {
      await Promise.all([askDatabase(token), heard.promise]);
    } finally {
      clearTimeout(timer);
      waiting.delete(token);
    }
  }

  async function askDatabase(token: string): Promise<void> {
    const [row] = await rowsOf(
      database.db,
      sql`select max(created_at) as newest, pg_notify(${channel}, ${token})
          from drizzle.__drizzle_migrations`,
    );
    if (Number(row?.newest) < newest) throw new Error("A migration is missing.");
  }

  return { check, close: stopListening };
}
