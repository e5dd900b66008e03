import { expect, it } from "vitest";
import { groupByDay } from "./group-by-day.ts";

it("lists threads under today, yesterday, the last week and older, in their order", () => {
  const now = new Date(2026, 10, 22, 15);
  const daysAgo = (days: number) => ({
    created_at: new Date(2026, 10, 22 - days, 9).toISOString(),
  });
  const rows = [0, 0, 1, 3, 6, 30].map(daysAgo);
  expect(groupByDay(rows, now).map(({ period, rows: list }) => [period, list.length])).toEqual([
    ["today", 2],
    ["yesterday", 1],
    ["thisWeek", 2],
    ["older", 1],
  ]);
  expect(groupByDay([], now)).toEqual([]);
});
