import type { Db } from "#db/client.ts";
import type { Actor, ServiceContext } from "#server/services/context.ts";

/** What the chat's store needs to know of a request. */
export type StoreContext = { actor: Actor };

export function toServiceContext(db: Db, { actor }: StoreContext): ServiceContext {
  return { actor, db, now: new Date() };
}
