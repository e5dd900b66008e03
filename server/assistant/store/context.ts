import type { Db } from "#db/client.ts";
import type { Actor, ServiceContext } from "#server/services/context.ts";

/** What the chat's store needs to know of a request: whose it is, and our public origin for addresses. */
export type StoreContext = { actor: Actor; origin: string };

export function toServiceContext(db: Db, { actor }: Pick<StoreContext, "actor">): ServiceContext {
  return { actor, db, now: new Date() };
}
