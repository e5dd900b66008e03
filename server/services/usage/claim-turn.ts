import { sql } from "drizzle-orm";
import { assistantDays } from "#db/schema/index.ts";
import { clockTimeIn } from "#domain/dates/zone.ts";
import type { ServiceContext } from "../context.ts";
import { ServiceError } from "../errors.ts";
import { nextUsageDay, type UsageLimits, usageDay } from "./limits.ts";

/**
 * Counts a turn that is about to begin, in one statement, so that the limit holds however many processes count at
 * once. `limit_reached`, saying when it ends, for a person who has used up the day's turns or tokens.
 */
export async function claimTurn(ctx: ServiceContext, limits: UsageLimits): Promise<void> {
  const { turns, tokens, ...day } = assistantDays;
  const under = (used: typeof turns | typeof tokens, limit: number) =>
    limit === 0 ? sql`true` : sql`${used} < ${limit}`;
  const [counted] = await ctx.db
    .insert(assistantDays)
    .values({ userId: ctx.actor.userId, day: usageDay(ctx.now), turns: 1, tokens: 0 })
    .onConflictDoUpdate({
      target: [day.userId, day.day],
      set: { turns: sql`${turns} + 1` },
      setWhere: sql`${under(turns, limits.turnsPerDay)} and ${under(tokens, limits.tokensPerDay)}`,
    })
    .returning({ turns });
  if (counted) return;
  const again = clockTimeIn(ctx.actor.zone, nextUsageDay(ctx.now));
  throw new ServiceError(
    "limit_reached",
    `You have used the assistant as much as one day allows. It answers again from ${again}; the list works as always.`,
  );
}
