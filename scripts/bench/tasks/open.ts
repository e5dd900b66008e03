import { PGlite } from "@electric-sql/pglite";
import { btree_gin } from "@electric-sql/pglite/contrib/btree_gin";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { drizzle as drizzlePglite } from "drizzle-orm/pglite";
import { migrate as migratePglite } from "drizzle-orm/pglite/migrator";
import { drizzle as drizzlePostgres } from "drizzle-orm/postgres-js";
import { migrate as migratePostgres } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import type { Db } from "#db/client.ts";
import * as schema from "#db/schema/index.ts";
import { startPostgres } from "#db/testing/postgres-server.ts";

export type Statement = { text: string; parameters: unknown[] };

/** A migrated database, what was sent to it, and the way to send it plain SQL. */
export type Opened = {
  name: string;
  db: Db;
  sent: Statement[];
  /** Runs statements past everything of ours: one alone, or several in a transaction. */
  plain(statements: readonly Statement[]): Promise<void>;
  close(): Promise<void>;
};

const folder = { migrationsFolder: "db/migrations" };

function recorder() {
  const sent: Statement[] = [];
  const logQuery = (text: string, parameters: unknown[]) => sent.push({ text, parameters });
  return { sent, logger: { logQuery } };
}

export async function openPostgres(): Promise<Opened> {
  const server = await startPostgres();
  const sql = postgres(server.url, { max: 1, onnotice: () => {} });
  const { sent, logger } = recorder();
  const db = drizzlePostgres(sql, { schema, logger });
  await migratePostgres(db, folder);
  const run = (
    connection: postgres.Sql | postgres.TransactionSql,
    { text, parameters }: Statement,
  ) =>
    // Written by drizzle, whose values are of the kinds that the driver takes.
    connection.unsafe(text, parameters as postgres.ParameterOrJSON<never>[], { prepare: true });
  return {
    name: "PostgreSQL",
    db,
    sent,
    async plain(statements) {
      const [only] = statements;
      if (only && statements.length === 1) await run(sql, only);
      else {
        await sql.begin(async (tx) => {
          for (const statement of statements) await run(tx, statement);
        });
      }
    },
    async close() {
      await sql.end();
      await server.stop();
    },
  };
}

export async function openPglite(): Promise<Opened> {
  const client = await PGlite.create({ extensions: { pg_trgm, btree_gin } });
  const { sent, logger } = recorder();
  const db = drizzlePglite(client, { schema, logger });
  await migratePglite(db, folder);
  return {
    name: "PGlite",
    db,
    sent,
    async plain(statements) {
      const [only] = statements;
      if (only && statements.length === 1) await client.query(only.text, only.parameters);
      else {
        await client.transaction(async (tx) => {
          for (const { text, parameters } of statements) await tx.query(text, parameters);
        });
      }
    },
    close: () => client.close(),
  };
}
