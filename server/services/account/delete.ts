import { eq } from "drizzle-orm";
import { user } from "#db/schema/index.ts";
import type { ServiceContext } from "../context.ts";
import { ServiceError } from "../errors.ts";

/**
 * Deletes the actor's account with everything that hangs on it: tasks, projects, history, threads,
 * sessions. For good: there is no undo. Only a person may do it, no assistant.
 */
export async function deleteAccount({ db, actor }: ServiceContext): Promise<void> {
  if (actor.kind !== "user") {
    throw new ServiceError("forbidden", "Only you yourself can delete your account.");
  }
  await db.delete(user).where(eq(user.id, actor.userId));
}
