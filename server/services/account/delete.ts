import { eq, sql } from "drizzle-orm";
import { rateLimit, user, verification } from "#db/schema/index.ts";
import type { ServiceContext } from "../context.ts";
import { ServiceError } from "../errors.ts";

/**
 * Deletes the actor's account with everything that hangs on it: tasks, projects, history, threads,
 * attachments, sessions. For good: there is no undo. Only a person may do it, no assistant.
 */
export async function deleteAccount({ db, actor }: ServiceContext): Promise<void> {
  if (actor.kind !== "user") {
    throw new ServiceError("forbidden", "Only you yourself can delete your account.");
  }
  const { userId } = actor;
  await db.transaction(async (tx) => {
    await tx.delete(user).where(eq(user.id, userId));
    // What no foreign key leads to: open links of their mails, and the counts of their requests.
    await tx.delete(verification).where(eq(verification.value, userId));
    await tx.delete(rateLimit).where(sql`${rateLimit.key} like '%:user:' || ${userId}::text`);
  });
}
