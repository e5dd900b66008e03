import type { Db } from "#db/client.ts";
import { createUser, someMoment } from "#db/testing/factories.ts";
import type { ServiceContext } from "../context.ts";

/** A new person at the keyboard, on a Wednesday in June at noon in Berlin. */
export async function personContext(
  db: Db,
  given: { zone?: string; now?: Date } = {},
): Promise<ServiceContext> {
  const { id } = await createUser(db);
  const zone = given.zone ?? "Europe/Berlin";
  return { actor: { kind: "user", userId: id, zone }, db, now: given.now ?? someMoment };
}

/** The same person, acting through the assistant. */
export function throughAssistant(ctx: ServiceContext, turnId = "turn-1"): ServiceContext {
  const { userId, zone } = ctx.actor;
  return { ...ctx, actor: { kind: "assistant", userId, zone, threadId: "thread-1", turnId } };
}

/** The same person, some time later. */
export function later(ctx: ServiceContext, minutes = 1): ServiceContext {
  return { ...ctx, now: new Date(ctx.now.getTime() + minutes * 60_000) };
}
