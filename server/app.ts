import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { destination, type Logger, pino } from "pino";
import { createDb, type Database } from "#db/client.ts";
import { type Auth, createAuth } from "./auth/auth.ts";
import { type Chat, createChat } from "./chat.ts";
import type { Config } from "./config/config.ts";
import { openReadiness, type Readiness } from "./http/health/readiness.ts";
import { logError } from "./http/log-error.ts";
import { createMetrics, type Metrics } from "./http/metrics/metrics.ts";
import { sweepRateLimits } from "./http/rate-limit.ts";
import { createMailer } from "./mail/mailer.ts";
import { mergeGuest } from "./services/account/merge-guest.ts";
import { type ChangeFeed, openChangeFeed } from "./services/changes/feed.ts";

/** Everything that requests share, composed once per process. */
export type App = {
  config: Config;
  log: Logger;
  database: Database;
  auth: Auth;
  /** Tells every open page what was committed, by whichever process. */
  changes: ChangeFeed;
  chat: Chat;
  metrics: Metrics;
  readiness: Readiness;
  /** Ends what is under way within `graceMs`, then closes the database. */
  close: (graceMs?: number) => Promise<void>;
};

/**
 * Composes the application from its configuration and brings the database up to date
 * (on Postgres under an advisory lock, so that several machines may start at once).
 */
export async function createApp(config: Config, paths: { migrations: string }): Promise<App> {
  const log = pino(
    { level: config.logLevel, serializers: { err: logError } },
    // Nobody waits for whoever reads the log: lines go out in the background, the last ones at exit.
    destination({ sync: false }),
  );
  const database = await openDatabase(config, paths.migrations);
  const metrics = createMetrics(database.poolUse);
  const readiness = await openReadiness(database, paths.migrations);
  const changes = await openChangeFeed(database);
  await sweepRateLimits(database.db, new Date());
  const auth = createAuth({
    db: database.db,
    config,
    log,
    sendMail: config.mail && createMailer(config.mail),
    onGuestLinked: (guestId, userId) => mergeGuest(database.db, { guestId, userId }),
  });
  const chat = await createChat({ database, config, log, onTurn: metrics.turnEnded });
  return {
    config,
    log,
    database,
    auth,
    changes,
    chat,
    metrics,
    readiness,
    async close(graceMs = 0) {
      await readiness.close();
      await changes.close();
      await chat.close(graceMs);
      await database.close();
    },
  };
}

async function openDatabase(config: Config, migrations: string): Promise<Database> {
  if (!config.databaseUrl) mkdirSync(config.dataDir, { recursive: true });
  const url = config.databaseUrl ?? join(config.dataDir, "db");
  const database = await createDb(url, {
    unpooledUrl: config.databaseUrlUnpooled,
    migrationsFolder: migrations,
  });
  await database.migrate();
  return database;
}
