import { join } from "node:path";
import { createDb, type Database } from "#db/client.ts";
import { OperatorError } from "#db/operations/operator-error.ts";
import type { Config } from "../config/config.ts";

/** How a command learns what to work on, and where it says what it did. */
export type CommandContext = {
  config: Config;
  migrations: string;
  args: readonly string[];
  say: (line: string) => void;
};

/** What a command cannot do as it was called; the message says what is missing. */
export class CommandError extends OperatorError {}

/** Opens the database that the app itself would open. */
export function openConfigured(context: CommandContext): Promise<Database> {
  return context.config.databaseUrl ? openServer(context) : openEmbedded(context);
}

/** Opens DATABASE_URL, over its direct address. @throws CommandError when there is none */
export async function openServer({ config, migrations }: CommandContext): Promise<Database> {
  if (!config.databaseUrl) throw new CommandError("Set DATABASE_URL to the database to work on.");
  return createDb(config.databaseUrlUnpooled ?? config.databaseUrl, {
    migrationsFolder: migrations,
    maxConnections: 1,
  });
}

/** Opens the embedded database in DATA_DIR, which no other process may have open. */
export function openEmbedded({ config, migrations }: CommandContext): Promise<Database> {
  return createDb(join(config.dataDir, "db"), { migrationsFolder: migrations });
}

/** Runs a task on an open database and closes it, whatever happens. */
export async function withDatabase<T>(
  opening: Promise<Database>,
  task: (database: Database) => Promise<T>,
): Promise<T> {
  const database = await opening;
  try {
    return await task(database);
  } finally {
    await database.close();
  }
}
