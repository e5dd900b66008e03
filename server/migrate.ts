import { createDb } from "#db/client.ts";
import type { Config } from "./config/config.ts";

/**
 * Brings DATABASE_URL up to date, over the direct connection and under an advisory lock, and says so.
 * The embedded database needs it not: it is migrated at every boot.
 */
export async function migrate(config: Config, migrationsFolder: string): Promise<void> {
  if (!config.databaseUrl) {
    report("No DATABASE_URL: the embedded database is migrated when the app starts.");
    return;
  }
  const database = await createDb(config.databaseUrl, {
    unpooledUrl: config.databaseUrlUnpooled,
    migrationsFolder,
  });
  try {
    await database.migrate();
    report("The database is up to date.");
  } finally {
    await database.close();
  }
}

function report(line: string): void {
  process.stdout.write(`${line}\n`);
}
