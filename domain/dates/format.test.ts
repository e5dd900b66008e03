import { describe, expect, it } from "vitest";
import { formatDay, formatFullDay, formatRelativeDay, formatTime } from "./format.ts";

const today = "2026-11-22";

describe("formatRelativeDay", () => {
  it.each([
    ["2026-11-22", "en-US", "today"],
    ["2026-11-23", "en-US", "tomorrow"],
    ["2026-11-21", "en-US", "yesterday"],
    ["2026-11-24", "en-US", "Tuesday"],
    ["2026-11-28", "en-US", "Saturday"],
    ["2026-11-29", "en-US", "Nov 29"],
    ["2026-11-20", "en-US", "Nov 20"],
    ["2027-01-05", "en-US", "Jan 5, 2027"],
    ["2026-11-23", "de-DE", "morgen"],
    ["2026-11-24", "de-DE", "Dienstag"],
    ["2026-11-29", "en-GB", "29 Nov"],
  ])("says %s in %s as %s", (day, locale, text) => {
    expect(formatRelativeDay(day, { today, locale })).toBe(text);
  });
});

it("says the year only of another one", () => {
  expect(formatDay("2026-03-01", { today, locale: "en-GB" })).toBe("1 Mar");
  expect(formatDay("2025-03-01", { today, locale: "en-GB" })).toBe("1 Mar 2025");
});

it("spells a day out", () => {
  expect(formatFullDay("2026-11-27", "en-US")).toBe("Friday, November 27, 2026");
});

it("shows times by the clock of the locale", () => {
  expect(formatTime("09:30", "en-GB")).toBe("09:30");
  expect(formatTime("21:05", "en-US")).toMatch(/^9:05\sPM$/u);
});
