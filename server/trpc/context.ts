import type { Db } from "#db/client.ts";
import type { ChangeFeed } from "#server/services/changes/feed.ts";
import type { Actor } from "#server/services/context.ts";

/** What every procedure may use; one per request. */
export type TrpcContext = {
  /** Null when nobody is signed in. */
  actor: Actor | null;
  db: Db;
  /** The process's one listener to committed changes. */
  changes: ChangeFeed;
  now: () => Date;
};

type Shared = { database: { db: Db }; changes: ChangeFeed };

/** What the procedures get to work with in a request of this actor. */
export function createTrpcContext(
  { database, changes }: Shared,
  actor: Actor | undefined,
): TrpcContext {
  return { actor: actor ?? null, db: database.db, changes, now: () => new Date() };
}
