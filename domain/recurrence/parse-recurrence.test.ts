import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeRecurrence } from "./describe.ts";
import { isValidRule } from "./next-occurrence.ts";
import { parseRecurrence } from "./parse-recurrence.ts";
import { formatRule } from "./rule-parts.ts";
import { rules } from "./testing/rules.ts";

// A Wednesday morning.
const context = { now: new Date("2026-06-17T10:00:00Z"), zone: "UTC" };
const parse = (text: string) => parseRecurrence(text, context);

describe("how often", () => {
  it.each([
    ["every day", "FREQ=DAILY", "2026-06-17"],
    ["each and every day", "FREQ=DAILY", "2026-06-17"],
    ["every other day", "FREQ=DAILY;INTERVAL=2", "2026-06-17"],
    ["every 10th day", "FREQ=DAILY;INTERVAL=10", "2026-06-17"],
    ["every couple of weeks", "FREQ=WEEKLY;INTERVAL=2", "2026-06-17"],
    ["fortnightly", "FREQ=WEEKLY;INTERVAL=2", "2026-06-17"],
    ["quarterly", "FREQ=MONTHLY;INTERVAL=3", "2026-06-17"],
    ["every 2 quarters", "FREQ=MONTHLY;INTERVAL=6", "2026-06-17"],
    ["once a year", "FREQ=YEARLY", "2026-06-17"],
    ["every 5 minutes", "FREQ=MINUTELY;INTERVAL=5", "2026-06-17"],
  ])("reads %j", (text, rule, date) => {
    expect(parse(text)).toMatchObject({ recurrence: { rule, from: "schedule" }, date });
  });
});

describe("which weekdays", () => {
  it.each([
    ["every weekday", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "2026-06-17"],
    ["weekends", "FREQ=WEEKLY;BYDAY=SA,SU", "2026-06-20"],
    ["on mondays and thursdays", "FREQ=WEEKLY;BYDAY=MO,TH", "2026-06-18"],
    ["every mon, wed and fri", "FREQ=WEEKLY;BYDAY=MO,WE,FR", "2026-06-17"],
    ["every 2nd tuesday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "2026-06-23"],
    ["biweekly on sat", "FREQ=WEEKLY;INTERVAL=2;BYDAY=SA", "2026-06-20"],
    ["saturdays through mondays", "FREQ=WEEKLY;BYDAY=SA,SU,MO", "2026-06-20"],
    ["every week on the 2nd day", "FREQ=WEEKLY;BYDAY=MO", "2026-06-22"],
    ["tue and thu every week", "FREQ=WEEKLY;BYDAY=TU,TH", "2026-06-18"],
    ["every day but sunday", "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR,SA", "2026-06-17"],
    [
      "every monday except in august",
      "FREQ=WEEKLY;BYMONTH=1,2,3,4,5,6,7,9,10,11,12;BYDAY=MO",
      "2026-06-22",
    ],
  ])("reads %j", (text, rule, date) => {
    expect(parse(text)).toMatchObject({ recurrence: { rule, anchor: date }, date });
  });
});

describe("which days of a month or year", () => {
  it.each([
    ["every 15th", "FREQ=MONTHLY;BYMONTHDAY=15", "2026-07-15"],
    ["every month on the 1st and 20th", "FREQ=MONTHLY;BYMONTHDAY=1,20", "2026-06-20"],
    ["end of each month", "FREQ=MONTHLY;BYMONTHDAY=-1", "2026-06-30"],
    ["the 3rd to last day of every month", "FREQ=MONTHLY;BYMONTHDAY=-3", "2026-06-28"],
    ["every first monday", "FREQ=MONTHLY;BYDAY=1MO", "2026-07-06"],
    [
      "2nd and last friday of every other month",
      "FREQ=MONTHLY;INTERVAL=2;BYDAY=2FR,-1FR",
      "2026-06-26",
    ],
    [
      "every month on the last workday",
      "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
      "2026-06-30",
    ],
    ["every friday the 13th", "FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR", "2026-11-13"],
    ["every 4th of july", "FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=4", "2026-07-04"],
    ["yearly on march 3", "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=3", "2027-03-03"],
    ["every 5th and 10th of may", "FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=5,10", "2027-05-05"],
    ["last monday in may every year", "FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO", "2027-05-31"],
    ["every march", "FREQ=YEARLY;BYMONTH=3", "2027-03-01"],
    ["every year on day 100", "FREQ=YEARLY;BYYEARDAY=100", "2027-04-10"],
    ["every sunday in week 30 and 31", "FREQ=YEARLY;BYWEEKNO=30,31;BYDAY=SU", "2026-07-26"],
  ])("reads %j", (text, rule, date) => {
    expect(parse(text)).toMatchObject({ recurrence: { rule }, date });
  });
});

describe("from when, until when", () => {
  it.each([
    ["every day starting friday", "FREQ=DAILY", "2026-06-19"],
    ["starting july 1 every monday", "FREQ=WEEKLY;BYDAY=MO", "2026-07-06"],
    ["every monday until june", "FREQ=WEEKLY;BYDAY=MO;UNTIL=20260630", "2026-06-22"],
    ["every wed from november until march", "FREQ=WEEKLY;BYDAY=WE;UNTIL=20270301", "2026-11-04"],
    ["daily from july 1 to july 9", "FREQ=DAILY;UNTIL=20260709", "2026-07-01"],
    ["every tuesday for 3 weeks", "FREQ=WEEKLY;BYDAY=TU;UNTIL=20260708", "2026-06-23"],
    ["weekly for the next month", "FREQ=WEEKLY;UNTIL=20260717", "2026-06-17"],
    ["every friday, 6 times", "FREQ=WEEKLY;BYDAY=FR;COUNT=6", "2026-06-19"],
  ])("reads %j", (text, rule, date) => {
    expect(parse(text)).toMatchObject({ recurrence: { rule }, date });
  });

  it("keeps the day that was named apart from the first of the rule", () => {
    expect(parse("starting july 1 every monday")?.startDate).toBe("2026-07-01");
    expect(parse("every monday")?.startDate).toBeNull();
  });

  it("refuses an end before the start", () => {
    expect(parse("daily starting august 1 until july 1 2026")).toBeNull();
  });
});

describe("after completion", () => {
  it.each(["every 3 days after completion", "3 days after it's done", "every! 3 days"])(
    "reads %j",
    (text) =>
      expect(parse(text)?.recurrence).toEqual({
        rule: "FREQ=DAILY;INTERVAL=3",
        from: "completion",
        anchor: "2026-06-17",
      }),
  );
});

describe("at what time", () => {
  it.each([
    ["every day at 9am", "09:00", null, "2026-06-18"],
    ["every day at 6pm", "18:00", null, "2026-06-17"],
    ["at 7:15 every morning", "07:15", null, "2026-06-18"],
    ["every day 9pm", "21:00", null, "2026-06-17"],
    ["every day 9:30", "09:30", null, "2026-06-18"],
    ["every night at 10", "22:00", null, "2026-06-17"],
    ["sunday evenings", "18:00", null, "2026-06-21"],
    ["tuesdays and thursdays at 3:15", "15:15", null, "2026-06-18"],
    ["every monday 9-10am", "09:00", "10:00", "2026-06-22"],
    ["every monday at 9am for 90 minutes", "09:00", "10:30", "2026-06-22"],
  ])("reads %j", (text, time, endTime, date) => {
    expect(parse(text)).toMatchObject({ time, endTime, date });
  });
});

describe("what repeats nothing", () => {
  it.each([
    "",
    "monday",
    "once",
    "each other",
    "every time",
    "every one of them",
    "every milk",
    "weekly report",
    "last friday of the month",
    "every week on the 9th day",
    "every 0 days",
    "every 40th of the month",
    "daily until yesterday",
  ])("%j", (text) => expect(parse(text)).toBeNull());
});

it.each(["America/Lima", "Asia/Shanghai", "Asia/Kathmandu"])(
  "starts on the day it is in %s",
  (zone) => {
    const now = new Date("2026-06-17T17:30:00Z");
    const today = parseRecurrence("every day", { now, zone })?.date;
    expect(today).toBe(
      zone === "America/Lima"
        ? "2026-06-17"
        : zone === "Asia/Shanghai"
          ? "2026-06-18"
          : "2026-06-17",
    );
  },
);

describe("describeRecurrence", () => {
  it.each([
    ["FREQ=DAILY", "every day"],
    ["FREQ=DAILY;INTERVAL=3", "every 3 days"],
    ["FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "every weekday"],
    ["FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR", "every 2 weeks on Monday and Friday"],
    ["FREQ=MONTHLY;BYMONTHDAY=1,15", "every month on the 1st and 15th"],
    ["FREQ=MONTHLY;BYMONTHDAY=-1", "every month on the last day"],
    ["FREQ=MONTHLY;BYDAY=2TU,-1FR", "every month on the 2nd Tuesday and last Friday"],
    ["FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "every month on the last weekday"],
    ["FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=4", "every year on July 4th"],
    ["FREQ=YEARLY;BYMONTH=11;BYDAY=4TH", "every year on the 4th Thursday in November"],
    ["FREQ=WEEKLY;COUNT=1", "every week for 1 occurrence"],
    ["FREQ=DAILY;UNTIL=20270601", "every day until June 1, 2027"],
    ["no rule", "no rule"],
  ])("says %s as %j", (rule, text) => {
    expect(describeRecurrence({ rule, from: "schedule" })).toBe(text);
  });

  it("says when it counts from completion", () => {
    expect(describeRecurrence({ rule: "FREQ=WEEKLY", from: "completion" })).toBe(
      "every week after completion",
    );
  });

  it("uses words that are read back as the same rule", () => {
    fc.assert(
      fc.property(rules, (parts) => {
        // Nothing in English picks from a set of any weekdays; workdays are in the table above.
        const rule = formatRule({ ...parts, weekStart: 1, until: null });
        fc.pre(parts.bySetPos.length === 0 && isValidRule(rule));
        const text = describeRecurrence({ rule, from: "schedule" });
        const days = (value: string | undefined) => value?.split(/[;=,]/).sort();
        expect(days(parse(text)?.recurrence.rule), text).toEqual(days(rule));
      }),
      { numRuns: 300 },
    );
  });
});
