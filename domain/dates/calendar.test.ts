import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  compareDays,
  dayOfWeek,
  daysBetween,
  endOfMonth,
  endOfWeek,
  startOfMonth,
  startOfWeek,
  yearOf,
} from "./calendar.ts";
import { fromDay, toDay } from "./day-number.ts";

const anyDay = fc.integer({ min: -25_000, max: 60_000 }).map(toDay);

describe("days of the calendar", () => {
  it("counts across months, years and leap days", () => {
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
    expect(addDays("2024-02-28", 1)).toBe("2024-02-29");
    expect(addDays("2026-03-01", -1)).toBe("2026-02-28");
    expect(daysBetween("2026-02-28", "2026-03-01")).toBe(1);
  });

  it("moves by months and stays inside the month it reaches", () => {
    expect(addMonths("2026-01-31", 1)).toBe("2026-02-28");
    expect(addMonths("2024-01-31", 1)).toBe("2024-02-29");
    expect(addMonths("2026-03-31", -1)).toBe("2026-02-28");
    expect(addMonths("2026-11-15", 14)).toBe("2028-01-15");
  });

  it("knows weeks that begin on Monday and on Sunday", () => {
    expect(dayOfWeek("2026-11-22")).toBe(0);
    expect(startOfWeek("2026-11-22", 1)).toBe("2026-11-16");
    expect(startOfWeek("2026-11-22", 0)).toBe("2026-11-22");
    expect(endOfWeek("2026-11-22", 1)).toBe("2026-11-22");
    expect(endOfWeek("2026-11-22", 0)).toBe("2026-11-28");
  });

  it("knows the ends of a month and the year", () => {
    expect(startOfMonth("2024-02-17")).toBe("2024-02-01");
    expect(endOfMonth("2024-02-17")).toBe("2024-02-29");
    expect(endOfMonth("2026-12-01")).toBe("2026-12-31");
    expect(yearOf("2024-02-17")).toBe(2024);
  });

  it("sorts tasks without a day last", () => {
    const days = ["2026-02-01", null, "2025-01-01"];
    expect(days.sort(compareDays)).toEqual(["2025-01-01", "2026-02-01", null]);
    expect(compareDays(null, null)).toBe(0);
    expect(compareDays(null, "2026-01-01")).toBe(1);
  });

  it("refuses days that do not exist", () => {
    expect(() => addDays("2026-02-30", 1)).toThrow(RangeError);
    expect(() => addDays("tomorrow", 1)).toThrow(RangeError);
  });

  it("comes back to the day it started from", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, count) => {
        expect(addDays(addDays(day, count), -count)).toBe(day);
        expect(daysBetween(day, addDays(day, count))).toBe(count);
        expect(toDay(fromDay(day))).toBe(day);
      }),
    );
  });
});
