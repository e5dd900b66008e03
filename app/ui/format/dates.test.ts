import { expect, it } from "vitest";
import { formatDay, formatInstant, formatTime } from "./dates.ts";
import type { Locale } from "./locale.ts";

const us: Locale = { tag: "en-US", zone: "America/New_York", weekStart: 7 };
const gb: Locale = { tag: "en-GB", zone: "Asia/Kathmandu", weekStart: 1 };

it("writes a calendar day the same whatever the zone is", () => {
  expect(formatDay("2026-03-01", us)).toBe("Sun, Mar 1");
  expect(formatDay("2026-03-01", gb)).toBe("Sun 1 Mar");
});

it("writes a time as the language does, or as the person asked for", () => {
  expect(formatTime("13:30", us)).toMatch(/^1:30\sPM$/);
  expect(formatTime("13:30", gb)).toBe("13:30");
  expect(formatTime("00:05", { ...us, hourCycle: "h23" })).toBe("00:05");
});

it("writes an instant in the person's zone", () => {
  const instant = new Date("2026-03-01T18:30:00Z");
  expect(formatInstant(instant, gb)).toBe("2 Mar 2026, 00:15");
  expect(formatInstant(instant, { ...us, hourCycle: "h23" })).toBe("Mar 1, 2026, 13:30");
});
