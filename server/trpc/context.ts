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
