import fc from "fast-check";
import rrule from "rrule";
import { describe, expect, it } from "vitest";
import { addDays } from "#domain/dates/calendar.ts";
import { fromDay, toDay } from "#domain/dates/day-number.ts";
import { firstDay } from "./first-day.ts";
import { withMonthEnds } from "./month-ends.ts";
import { isValidRule, nextOccurrence } from "./next-occurrence.ts";
import { formatRule, parseRule } from "./rule-parts.ts";
import { anchors, rules } from "./testing/rules.ts";

const bySchedule = (rule: string, anchor: string) => ({ rule, anchor, from: "schedule" as const });
const byCompletion = (rule: string, anchor: string) => ({
  rule,
  anchor,
  from: "completion" as const,
});

/** The days a task comes to when it is completed on time again and again. */
function series(rule: string, anchor: string, length: number): (string | null)[] {
  const days: (string | null)[] = [];
  let day: string | null = anchor;
  while (days.length < length && day !== null) {
    day = nextOccurrence(bySchedule(rule, anchor), { after: day, completedOn: day });
    days.push(day);
  }
  return days;
}

describe("by schedule", () => {
  it("moves a monthly task from Jan 31 to Feb 28 and back to the 31st", () => {
    expect(series("FREQ=MONTHLY", "2026-01-31", 3)).toEqual([
      "2026-02-28",
      "2026-03-31",
      "2026-04-30",
    ]);
    expect(series("FREQ=MONTHLY;BYMONTHDAY=30", "2028-01-30", 1)).toEqual(["2028-02-29"]);
  });

  it("moves a task of February 29 to the 28th where there is none", () => {
    expect(series("FREQ=YEARLY", "2024-02-29", 4)).toEqual([
      "2025-02-28",
      "2026-02-28",
      "2027-02-28",
      "2028-02-29",
    ]);
  });

  it("finds the last workday and the second tuesday", () => {
    const workday = "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1";
    expect(series(workday, "2026-07-31", 2)).toEqual(["2026-08-31", "2026-09-30"]);
    expect(series("FREQ=MONTHLY;BYDAY=2TU", "2026-06-09", 2)).toEqual(["2026-07-14", "2026-08-11"]);
  });

  it("goes on after the day of completion when the task was late", () => {
    const daily = bySchedule("FREQ=DAILY;INTERVAL=3", "2026-06-01");
    expect(nextOccurrence(daily, { after: "2026-06-04", completedOn: "2026-06-12" })).toBe(
      "2026-06-13",
    );
  });

  it("goes on after the due day when the task was early, and keeps the rhythm of its anchor", () => {
    const weekly = bySchedule("FREQ=WEEKLY;INTERVAL=2", "2026-06-01");
    // Rescheduled from Monday 15 to Wednesday 17, done on the 16th.
    expect(nextOccurrence(weekly, { after: "2026-06-17", completedOn: "2026-06-16" })).toBe(
      "2026-06-29",
    );
  });

  it("ends after COUNT occurrences from the anchor, however often it was asked", () => {
    expect(series("FREQ=WEEKLY;COUNT=3", "2026-06-01", 5)).toEqual([
      "2026-06-08",
      "2026-06-15",
      null,
    ]);
  });

  it("has ended when it comes to no day within a generation", () => {
    expect(series("FREQ=DAILY;INTERVAL=7;BYDAY=TU", "2026-06-01", 2)).toEqual([null]);
  });

  it("ends with the day of UNTIL", () => {
    expect(series("FREQ=DAILY;INTERVAL=5;UNTIL=20260611", "2026-06-01", 5)).toEqual([
      "2026-06-06",
      "2026-06-11",
      null,
    ]);
  });
});

describe("by completion", () => {
  it("counts from the day of completion", () => {
    const recurrence = byCompletion("FREQ=DAILY;INTERVAL=3", "2026-06-01");
    expect(nextOccurrence(recurrence, { after: "2026-06-04", completedOn: "2026-06-10" })).toBe(
      "2026-06-13",
    );
  });

  it("keeps to the end of the month from completion too", () => {
    const recurrence = byCompletion("FREQ=MONTHLY", "2026-01-05");
    expect(nextOccurrence(recurrence, { after: "2026-01-05", completedOn: "2026-01-31" })).toBe(
      "2026-02-28",
    );
  });

  it("ends with the schedule: at UNTIL, or where the last of COUNT would be", () => {
    const until = byCompletion("FREQ=WEEKLY;UNTIL=20260620", "2026-06-01");
    expect(nextOccurrence(until, { after: "2026-06-08", completedOn: "2026-06-12" })).toBe(
      "2026-06-19",
    );
    expect(nextOccurrence(until, { after: "2026-06-08", completedOn: "2026-06-15" })).toBeNull();
    const count = byCompletion("FREQ=DAILY;COUNT=4", "2026-06-01");
    expect(nextOccurrence(count, { after: "2026-06-02", completedOn: "2026-06-03" })).toBe(
      "2026-06-04",
    );
    expect(nextOccurrence(count, { after: "2026-06-03", completedOn: "2026-06-04" })).toBeNull();
  });
});

describe("isValidRule", () => {
  it.each(["FREQ=DAILY", "FREQ=MONTHLY;BYDAY=-1FR", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;COUNT=2"])(
    "admits %s",
    (rule) => expect(isValidRule(rule)).toBe(true),
  );
  it.each([
    "FREQ=HOURLY",
    "every day",
    "",
    "FREQ=DAILY;BYHOUR=9",
    "FREQ=DAILY;COUNT=2;UNTIL=20260101",
    "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=WEEKLY;BYDAY=XX",
    "FREQ=WEEKLY;BYDAY=0MO",
    "FREQ=MONTHLY;BYMONTHDAY=32",
    "FREQ=MONTHLY;WKST=NO",
    "FREQ=MONTHLY;INTERVAL=0",
    "FREQ=MONTHLY;UNTIL=soon",
    "FREQ=MONTHLY;FREQ=DAILY",
  ])("refuses %s", (rule) => expect(isValidRule(rule)).toBe(false));

  it("throws for a rule it refuses", () => {
    const recurrence = bySchedule("FREQ=HOURLY", "2026-01-01");
    expect(() =>
      nextOccurrence(recurrence, { after: "2026-01-01", completedOn: "2026-01-01" }),
    ).toThrow(RangeError);
  });
});

describe("beside another implementation of RFC 5545", () => {
  /** Days in UTC, as the other library wants them. */
  function reference(rule: string, anchor: string) {
    const options = rrule.RRule.parseString(rule);
    return new rrule.RRule({ ...options, dtstart: new Date(`${anchor}T00:00:00Z`) });
  }

  it("agrees about the next ten days of any rule", () => {
    fc.assert(
      fc.property(rules, anchors, (parts, anchor) => {
        fc.pre(isValidRule(formatRule(parts)));
        const settled = formatRule(withMonthEnds(parts, fromDay(anchor)));
        const theirs = reference(settled, anchor);
        let day = anchor;
        for (let round = 0; round < 10; round++) {
          const expected = theirs
            .after(new Date(`${day}T00:00:00Z`))
            ?.toISOString()
            .slice(0, 10);
          const recurrence = bySchedule(formatRule(parts), anchor);
          const next = nextOccurrence(recurrence, { after: day, completedOn: day });
          expect(next).toBe(expected ?? null);
          if (next === null) break;
          day = next;
        }
      }),
      { numRuns: 150 },
    );
  });

  it("agrees about the first day of a rule", () => {
    fc.assert(
      fc.property(rules, anchors, (parts, anchor) => {
        const free = { ...parts, interval: 1, count: null, until: null };
        const [expected] = reference(formatRule(free), anchor).between(
          new Date(`${anchor}T00:00:00Z`),
          new Date(`${addDays(anchor, 366 * 8)}T00:00:00Z`),
          true,
          (_, index) => index < 1,
        );
        const found = firstDay(free, fromDay(anchor));
        expect(found === null ? undefined : toDay(found)).toBe(
          expected?.toISOString().slice(0, 10),
        );
      }),
      { numRuns: 300 },
    );
  });
});

it("writes rules that it reads back the same", () => {
  fc.assert(
    fc.property(rules, (parts) => {
      expect(parseRule(formatRule(parts))).toEqual(parts);
    }),
  );
});
