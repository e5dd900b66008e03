import { and, eq } from "drizzle-orm";
import { assistantDays } from "#db/schema/index.ts";
import type { ServiceContext } from "../context.ts";
import { nextUsageDay, usageDay } from "./limits.ts";

export type UsageToday = { turns: number; tokens: number; endsAt: Date };

/** What the actor has used of the assistant on this day (of UTC), and when the day ends. */
export async function usageToday(ctx: ServiceContext): Promise<UsageToday> {
  const { turns, tokens, userId, day } = assistantDays;
  const [used] = await ctx.db
    .select({ turns, tokens })
    .from(assistantDays)
    .where(and(eq(userId, ctx.actor.userId), eq(day, usageDay(ctx.now))));
  return { turns: used?.turns ?? 0, tokens: used?.tokens ?? 0, endsAt: nextUsageDay(ctx.now) };
}
