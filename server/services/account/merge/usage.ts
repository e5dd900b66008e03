import { eq, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { assistantDays, assistantTurns } from "#db/schema/index.ts";

/** What the guest has used of the assistant counts as the user's: signing up opens no second day's worth. */
export async function mergeUsage(
  tx: Db,
  { guestId, userId }: { guestId: string; userId: string },
): Promise<void> {
  const days = await tx.delete(assistantDays).where(eq(assistantDays.userId, guestId)).returning();
  for (const { day, turns, tokens } of days) {
    await tx
      .insert(assistantDays)
      .values({ userId, day, turns, tokens })
      .onConflictDoUpdate({
        target: [assistantDays.userId, assistantDays.day],
        set: {
          turns: sql`${assistantDays.turns} + ${turns}`,
          tokens: sql`${assistantDays.tokens} + ${tokens}`,
        },
      });
  }
  await tx.update(assistantTurns).set({ userId }).where(eq(assistantTurns.userId, guestId));
}
