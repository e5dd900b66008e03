import type { TextKey } from "#chatkit/element/i18n/en.ts";

/** A stretch of time that threads are listed under. */
export type Period = Extract<TextKey, "today" | "yesterday" | "thisWeek" | "older">;

const DAY = 86_400_000;

/** Rows by how long ago they were created, seen from `now` in the browser's time zone; order is kept. */
export function groupByDay<T extends { created_at: string }>(
  rows: readonly T[],
  now: Date,
): { period: Period; rows: T[] }[] {
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate()).getTime();
  const groups: { period: Period; rows: T[] }[] = [];
  for (const row of rows) {
    const period = periodOf(Date.parse(row.created_at), midnight);
    const last = groups.at(-1);
    if (last?.period === period) last.rows.push(row);
    else groups.push({ period, rows: [row] });
  }
  return groups;
}

function periodOf(created: number, midnight: number): Period {
  if (created >= midnight) return "today";
  if (created >= midnight - DAY) return "yesterday";
  return created >= midnight - 7 * DAY ? "thisWeek" : "older";
}
