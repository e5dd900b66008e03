import { sql } from "drizzle-orm";
import { assistantDays, assistantTurns } from "#db/schema/index.ts";
import type { ServiceContext } from "../context.ts";
import { usageDay } from "./limits.ts";

export type TurnUsage = Pick<
  typeof assistantTurns.$inferSelect,
  "id" | "model" | "outcome" | "inputTokens" | "outputTokens" | "milliseconds"
>;

/** Keeps what a turn took, once, and adds its tokens to the person's day. */
export async function recordTurn(ctx: ServiceContext, turn: TurnUsage): Promise<void> {
  const { userId } = ctx.actor;
  await ctx.db.transaction(async (tx) => {
    const kept = await tx
      .insert(assistantTurns)
      .values({ ...turn, userId, endedAt: ctx.now })
      .onConflictDoNothing()
      .returning({ id: assistantTurns.id });
    if (kept.length === 0) return;
    const tokens = turn.inputTokens + turn.outputTokens;
    await tx
      .insert(assistantDays)
      .values({ userId, day: usageDay(ctx.now), turns: 0, tokens })
      .onConflictDoUpdate({
        target: [assistantDays.userId, assistantDays.day],
        set: { tokens: sql`${assistantDays.tokens} + ${tokens}` },
      });
  });
}
