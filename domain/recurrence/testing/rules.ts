import fc from "fast-check";
import { toDay } from "#domain/dates/day-number.ts";
import type { RuleParts } from "../rule-parts.ts";

/** Days of about forty years. */
export const anchors = fc.integer({ min: 14_000, max: 28_000 }).map(toDay);

const weekday = fc.integer({ min: 0, max: 6 });
const weekdays = fc
  .uniqueArray(weekday, { minLength: 1, maxLength: 4 })
  .map((days) => days.map((day) => ({ weekday: day, nth: null })));
const place = fc.constantFrom(1, 2, 3, 4, -1, -2);
const placed = fc.uniqueArray(fc.record({ weekday, nth: place }), {
  minLength: 1,
  maxLength: 3,
  selector: ({ weekday: day, nth }) => `${nth} ${day}`,
});
const months = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 3 });
const monthDays = fc.uniqueArray(fc.constantFrom(1, 5, 15, 28, 30, 31, -1, -3), {
  minLength: 1,
  maxLength: 3,
});
const yearDays = fc.uniqueArray(fc.constantFrom(1, 60, 100, 365, -1), {
  minLength: 1,
  maxLength: 2,
});

// Week 1 and 53 can begin in one year and end in another; which of them an interval counts is
// left open by RFC 5545, and libraries differ.
const innerWeeks = fc.constantFrom([2], [20, 30], [51]);

const none = {
  interval: 1,
  byDay: [],
  byMonthDay: [],
  byMonth: [],
  byYearDay: [],
  byWeekNo: [],
  bySetPos: [],
  weekStart: 1,
  count: null,
  until: null,
} satisfies Omit<RuleParts, "freq">;

const shapes: fc.Arbitrary<RuleParts> = fc.oneof(
  fc
    .constantFrom("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
    .map((freq): RuleParts => ({ ...none, freq })),
  fc
    .record({ byDay: weekdays, weekStart: fc.constantFrom(0, 1) })
    .map((some): RuleParts => ({ ...none, freq: "WEEKLY", ...some })),
  weekdays.map((byDay): RuleParts => ({ ...none, freq: "DAILY", byDay })),
  placed.map((byDay): RuleParts => ({ ...none, freq: "MONTHLY", byDay })),
  monthDays.map((byMonthDay): RuleParts => ({ ...none, freq: "MONTHLY", byMonthDay })),
  fc
    .record({ byDay: weekdays, bySetPos: fc.constantFrom([1], [-1], [2]) })
    .map((some): RuleParts => ({ ...none, freq: "MONTHLY", ...some })),
  fc
    .record({ byMonth: months, byMonthDay: monthDays })
    .map((some): RuleParts => ({ ...none, freq: "YEARLY", ...some })),
  fc
    .record({ byMonth: months, byDay: placed })
    .map((some): RuleParts => ({ ...none, freq: "YEARLY", ...some })),
  yearDays.map((byYearDay): RuleParts => ({ ...none, freq: "YEARLY", byYearDay })),
  fc
    .record({ byWeekNo: innerWeeks, byDay: weekdays })
    .map((some): RuleParts => ({ ...none, freq: "YEARLY", ...some })),
  fc
    .record({ byMonth: months, byDay: weekdays })
    .map((some): RuleParts => ({ ...none, freq: "WEEKLY", ...some })),
);

const ends = fc.oneof(
  fc.constant({ count: null, until: null }),
  fc.integer({ min: 1, max: 8 }).map((count) => ({ count, until: null })),
  fc.integer({ min: 20_000, max: 30_000 }).map((until) => ({ count: null, until })),
);

/** Rules of the kinds that people write, with intervals and ends. */
export const rules: fc.Arbitrary<RuleParts> = fc
  .record({ shape: shapes, interval: fc.integer({ min: 1, max: 4 }), end: ends })
  .map(({ shape, interval, end }) => ({ ...shape, interval, ...end }));
