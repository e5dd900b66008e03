import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import type { Database, DatabaseOptions, ListenHandlers } from "../client.ts";
import * as schema from "../schema/index.ts";
import { countUse } from "./pool-use.ts";
import { cleanPostgresUrl, directUrl, isPooled } from "./postgres-url.ts";
import { prepareStatements } from "./prepare-statements.ts";
import { readRowsByColumn } from "./read-rows.ts";

type Options = DatabaseOptions & { migrationsFolder: string };

/** Any number that nobody else locks: it keeps two processes from migrating at once. */
const migrationLock = 7_452_381;

/** Opens a pool on a PostgreSQL server. Connects on first use, so a wrong address fails in `ping`. */
export async function openPostgres(url: string, options: Options): Promise<Database> {
  const direct = cleanPostgresUrl(options.unpooledUrl ?? directUrl(url));
  const pool = postgres(cleanPostgresUrl(url), {
    max: options.maxConnections ?? 10,
    prepare: !isPooled(url),
    onnotice: () => {},
  });
  const listener = postgres(direct, { max: 1, onnotice: () => {} });
  prepareStatements(pool);
  const db = drizzle(pool, { schema });
  readRowsByColumn(db);
  return {
    db,
    kind: "postgres",
    poolUse: countUse(pool),
    listen: (channel, handlers) => listen(listener, channel, handlers),
    ping: async () => {
      await pool`select 1`;
    },
    migrate: () => migrateAlone(direct, options.migrationsFolder),
    close: async () => {
      await Promise.all([pool.end({ timeout: 5 }), listener.end({ timeout: 1 })]);
    },
  };
}

/** postgres.js keeps one connection for all channels, and listens again after every loss of it. */
async function listen(sql: postgres.Sql, channel: string, handlers: ListenHandlers) {
  let connected = false;
  const { unlisten } = await sql.listen(channel, handlers.onMessage, () => {
    if (connected) handlers.onReconnect?.();
    connected = true;
  });
  return unlisten;
}

/** The lock belongs to the session, so everything runs on one direct connection. */
async function migrateAlone(url: string, migrationsFolder: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await sql`select pg_advisory_lock(${migrationLock})`;
    await migrate(drizzle(sql), { migrationsFolder });
  } finally {
    await sql.end();
  }
}
