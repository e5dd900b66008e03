import { fileURLToPath } from "node:url";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import { openPglite } from "./drivers/pglite.ts";
import { openPostgres } from "./drivers/postgres.ts";
import type * as schema from "./schema/index.ts";

export { isNoRoom } from "./drivers/disk-room.ts";

/** A database or an open transaction on it, on either driver: both offer the same query builder. */
export type Db = PgDatabase<PgQueryResultHKT, typeof schema>;

export type ListenHandlers = {
  onMessage: (payload: string) => void;
  /** The connection was lost and is back: messages sent in between never arrive, so catch up. */
  onReconnect?: () => void;
};

/** What a pool does at this moment: queries and transactions that have a connection, or wait for one. */
export type PoolUse = { busy: number; waiting: number; max: number };

export type Database = {
  db: Db;
  kind: "pglite" | "postgres";
  /** Subscribes to `pg_notify(channel, payload)`; resolves, once listening, to the way to stop. */
  listen(channel: string, handlers: ListenHandlers): Promise<() => Promise<void>>;
  /** Rejects when the database does not answer. */
  ping(): Promise<void>;
  /** How busy the connections are (PostgreSQL only: the embedded database has one). */
  poolUse?: () => PoolUse;
  /** Applies the migrations that are not in yet; processes that start together wait for each other. */
  migrate(): Promise<void>;
  close(): Promise<void>;
};

export type DatabaseOptions = {
  /** A direct connection for LISTEN and migrations, where `url` goes through a pooler. */
  unpooledUrl?: string | undefined;
  /** Where the SQL migrations lie; the production bundle has to say, sources know. */
  migrationsFolder?: string | undefined;
  /** Most connections this process opens for queries (PostgreSQL only). */
  maxConnections?: number | undefined;
};

const sourceMigrations = fileURLToPath(new URL("./migrations", import.meta.url));

/**
 * Opens a database by its address: `postgres://…` (also Neon's addresses as they are copied),
 * `memory://` or a folder for an embedded PGlite.
 * A folder belongs to one process at a time; a second one is refused.
 */
export async function createDb(url: string, options: DatabaseOptions = {}): Promise<Database> {
  const migrationsFolder = options.migrationsFolder ?? sourceMigrations;
  return /^postgres(ql)?:\/\//.test(url)
    ? openPostgres(url, { ...options, migrationsFolder })
    : openPglite(url, { migrationsFolder });
}
