import type { Db } from "#db/client.ts";

/**
 * Who acts. Everybody acts for exactly one user, whose rows alone are in reach;
 * `zone` is that user's IANA time zone and decides what "today" means.
 */
export type Actor = { userId: string; zone: string } & (
  | { kind: "user" }
  | { kind: "assistant"; threadId: string; turnId: string }
  | { kind: "system" }
);

/** What every service verb gets first: the actor, a database or an open transaction, and the time. */
export type ServiceContext = {
  actor: Actor;
  db: Db;
  now: Date;
  /** Changes made under one group are one entry of history and one undo; a new group per verb when absent. */
  groupId?: string;
};
