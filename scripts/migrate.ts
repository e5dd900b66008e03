import { createDb } from "#db/client.ts";
import { loadConfig } from "#server/config/config.ts";

// Brings DATABASE_URL up to date, over the direct connection and under an advisory lock: Fly's release command.
// (The embedded database migrates itself at boot.)

const { databaseUrl, databaseUrlUnpooled } = loadConfig();
if (!databaseUrl) {
  console.log("No DATABASE_URL: the embedded database is migrated when the app starts.");
} else {
  const database = await createDb(databaseUrl, { unpooledUrl: databaseUrlUnpooled });
  try {
    await database.migrate();
    console.log("The database is up to date.");
  } finally {
    await database.close();
  }
}
