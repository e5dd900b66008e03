import { mkdirSync } from "node:fs";
import type { PGlite, PGliteOptions } from "@electric-sql/pglite";
import { btree_gin } from "@electric-sql/pglite/contrib/btree_gin";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { drizzle } from "drizzle-orm/pglite";
import { migrate } from "drizzle-orm/pglite/migrator";
import type { Database } from "../client.ts";
import * as schema from "../schema/index.ts";
import { lockDataFolder } from "./data-folder-lock.ts";
import { needRoom } from "./disk-room.ts";
import { keepTidy } from "./pglite-upkeep.ts";
import { PreparedPglite } from "./prepared-pglite.ts";
import { readRowsByColumn } from "./read-rows.ts";

type Options = { migrationsFolder: string; loadDataDir?: PGliteOptions["loadDataDir"] };

/** Opens an embedded database in a folder, which it locks, or in memory (`memory://`). */
export async function openPglite(url: string, options: Options): Promise<Database> {
  const folder = url.startsWith("memory:") ? undefined : url.replace(/^file:\/\//, "");
  if (folder) mkdirSync(folder, { recursive: true });
  const unlock = folder ? lockDataFolder(folder) : () => {};
  try {
    if (folder) needRoom(folder, "opening");
    const client = new PreparedPglite(folder, {
      loadDataDir: options.loadDataDir,
      extensions: { pg_trgm, btree_gin },
    });
    await client.waitReady;
    return toDatabase(client, options.migrationsFolder, unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

function toDatabase(client: PGlite, migrationsFolder: string, unlock: () => void): Database {
  const db = drizzle(client, { schema });
  readRowsByColumn(db);
  const stopUpkeep = keepTidy(client);
  return {
    db,
    kind: "pglite",
    listen: (channel, { onMessage }) => client.listen(channel, onMessage),
    ping: async () => {
      await client.query("select 1");
    },
    migrate: () => migrate(db, { migrationsFolder }),
    close: async () => {
      try {
        await stopUpkeep();
        await client.close();
      } finally {
        unlock();
      }
    },
  };
}
