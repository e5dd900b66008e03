/** How much of the assistant one person may use on one day; 0 is no limit. */
export type UsageLimits = { turnsPerDay: number; tokensPerDay: number };

export const unlimited: UsageLimits = { turnsPerDay: 0, tokensPerDay: 0 };

/** The day that usage counts for, in UTC, so that nobody gets another one by changing their zone. */
export function usageDay(now: Date): string {
  return now.toISOString().slice(0, 10);
}

/** When the next day begins. */
export function nextUsageDay(now: Date): Date {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + 1));
}
