import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDateExpression } from "./parse-date.ts";

// A Wednesday morning.
const context = { now: new Date("2026-06-17T10:00:00Z"), zone: "UTC" };
const start = (text: string, extra = {}) =>
  parseDateExpression(text, { ...context, ...extra })?.start.replace(/:00$/, "") ?? null;
const midnight = (day: string) => `${day}T00:00`;

describe("days", () => {
  it.each([
    ["today", "2026-06-17"],
    ["Tomorrow!", "2026-06-18"],
    ["day after tomorrow", "2026-06-19"],
    ["yesterday", "2026-06-16"],
    ["wed", "2026-06-24"],
    ["this wed", "2026-06-17"],
    ["Fri.", "2026-06-19"],
    ["next friday", "2026-06-26"],
    ["last friday", "2026-06-12"],
    ["coming monday", "2026-06-22"],
    ["saturday week", "2026-06-27"],
    ["sunday after next", "2026-07-05"],
    ["3 mondays ago", "2026-06-01"],
    ["two mondays from now", "2026-06-29"],
    ["the nearest friday to aug 1", "2026-07-31"],
    ["the 20th", "2026-06-20"],
    ["the 3rd", "2026-07-03"],
    ["the 31st", "2026-07-31"],
    ["friday the 13th", "2026-11-13"],
  ])("reads %j as %s", (text, day) => expect(start(text)).toBe(midnight(day)));
});

describe("dates of a year", () => {
  it.each([
    ["june 20", "2026-06-20"],
    ["june 10", "2027-06-10"],
    ["twenty-first of september", "2026-09-21"],
    ["Sept. 5th, 2028", "2028-09-05"],
    ["5 of may", "2027-05-05"],
    ["29 feb", "2028-02-29"],
    ["Mon, June 15", "2026-06-15"],
    ["Thu, June 15", "2028-06-15"],
    ["ides of october", "2026-10-15"],
    ["7/4", "2026-07-04"],
    ["25/12", "2026-12-25"],
    ["2027-02-03", "2027-02-03"],
    ["20270203", "2027-02-03"],
    ["3/2/27", "2027-03-02"],
    ["31.12.1999", "1999-12-31"],
    ["5 8 2027", "2027-05-08"],
  ])("reads %j as %s", (text, day) => expect(start(text)).toBe(midnight(day)));

  it("puts the day before the month for readers who do", () => {
    expect(start("3/4", { dayFirst: true })).toBe(midnight("2027-04-03"));
    expect(start("3/14", { dayFirst: true })).toBe(midnight("2027-03-14"));
  });
});

describe("periods", () => {
  it.each([
    ["this week", "2026-06-15", "2026-06-21", "week"],
    ["the following week", "2026-06-22", "2026-06-28", "week"],
    ["the week after next", "2026-06-29", "2026-07-05", "week"],
    ["rest of the month", "2026-06-17", "2026-06-30", "day"],
    ["next 3 days", "2026-06-18", "2026-06-20", "day"],
    ["last two weeks", "2026-06-01", "2026-06-14", "week"],
    ["3 upcoming months", "2026-09-01", "2026-09-30", "month"],
    ["this weekend", "2026-06-20", "2026-06-21", "day"],
    ["the weekend after next", "2026-07-04", "2026-07-05", "day"],
    ["may", "2027-05-01", "2027-05-31", "month"],
    ["last may", "2026-05-01", "2026-05-31", "month"],
    ["the month of february 2028", "2028-02-01", "2028-02-29", "month"],
    ["2027-11", "2027-11-01", "2027-11-30", "month"],
    ["Q3", "2026-07-01", "2026-09-30", "quarter"],
    ["first quarter of next year", "2027-01-01", "2027-03-31", "quarter"],
    ["2030", "2030-01-01", "2030-12-31", "year"],
    ["week of july 1st", "2026-06-29", "2026-07-05", "week"],
    ["may 3 to may 9", "2027-05-03", "2027-05-09", "day"],
    ["between july 3 and 5 july", "2026-07-03", "2026-07-05", "day"],
    ["july 3-5", "2026-07-03", "2026-07-05", "day"],
    ["fri to mon", "2026-06-19", "2026-06-22", "day"],
  ])("reads %j as %s to %s", (text, first, last, grain) => {
    expect(parseDateExpression(text, context)).toMatchObject({ date: first, endDate: last, grain });
  });

  it("begins weeks on the day the reader does", () => {
    expect(parseDateExpression("this week", { ...context, weekStart: 0 })).toMatchObject({
      date: "2026-06-14",
      endDate: "2026-06-20",
    });
  });

  it("gives what is left of a weekend that has begun", () => {
    const sunday = { ...context, now: new Date("2026-06-21T10:00:00Z") };
    expect(parseDateExpression("this weekend", sunday)).toMatchObject({ date: "2026-06-21" });
  });
});

describe("days inside periods", () => {
  it.each([
    ["end of month", "2026-06-30"],
    ["end of next week", "2026-06-28"],
    ["beginning of october", "2026-10-01"],
    ["mid-august", "2026-08-16"],
    ["eom", "2026-06-30"],
    ["second tuesday of july", "2026-07-14"],
    ["last thursday in november 2027", "2027-11-25"],
    ["2nd to last day of february 2028", "2028-02-28"],
    ["last workday of next month", "2026-07-31"],
    ["second workday of august", "2026-08-04"],
    ["first weekend of august", "2026-08-01"],
    ["12th of last month", "2026-05-12"],
    ["next month on the 5th", "2026-07-05"],
    ["next week's thursday", "2026-06-25"],
    ["friday of next week", "2026-06-26"],
  ])("reads %j as %s", (text, day) => expect(start(text)).toBe(midnight(day)));

  it.each(["fifth monday of july", "31 of june", "the 32nd", "third weekend of the week"])(
    "reads nothing into %j",
    (text) => expect(start(text)).toBeNull(),
  );
});

describe("times", () => {
  it.each([
    ["9am", "2026-06-18T09:00"],
    ["11am", "2026-06-17T11:00"],
    ["at 5", "2026-06-17T17:00"],
    ["at 9", "2026-06-17T21:00"],
    ["tomorrow at 9", "2026-06-18T09:00"],
    ["tomorrow at 2", "2026-06-18T14:00"],
    ["03:15", "2026-06-18T03:15"],
    ["16h30", "2026-06-17T16:30"],
    ["1730 hours", "2026-06-17T17:30"],
    ["half past four", "2026-06-17T16:30"],
    ["quarter to noon", "2026-06-17T11:45"],
    ["ten to six in the evening", "2026-06-17T17:50"],
    ["five oh five pm", "2026-06-17T17:05"],
    ["noon", "2026-06-17T12:00"],
    ["midnight", "2026-06-18T00:00"],
    ["tonight at 12", "2026-06-18T00:00"],
    ["7 in the morning", "2026-06-18T07:00"],
    ["tomorrow evening", "2026-06-18T18:00"],
    ["friday lunchtime", "2026-06-19T12:00"],
    ["first thing tomorrow", "2026-06-18T09:00"],
    ["4 . 30 p . m . on monday", "2026-06-22T16:30"],
    ["5 : 00 tomorrow", "2026-06-18T17:00"],
    ["2026-07-01T08:30:00", "2026-07-01T08:30"],
    ["july 4th @ 10", "2026-07-04T10:00"],
  ])("reads %j as %s", (text, moment) => expect(start(text)).toBe(moment));

  it.each([
    ["2-4pm", "14:00", "16:00"],
    ["from 11 to 1pm", "11:00", "13:00"],
    ["tomorrow between 9 and 10:30", "09:00", "10:30"],
    ["tomorrow from 9 to 5", "09:00", "17:00"],
    ["fri 14:00-15:00", "14:00", "15:00"],
    ["11pm to 1am", "23:00", "01:00"],
  ])("reads %j as a range from %s to %s", (text, time, endTime) => {
    expect(parseDateExpression(text, context)).toMatchObject({ time, endTime, range: true });
  });

  it.each(["25:00", "13pm", "7:75", "half past noon tomorrow yesterday", "0am"])(
    "reads nothing into %j",
    (text) => expect(start(text)).toBeNull(),
  );
});

describe("distances", () => {
  it.each([
    ["in 20 minutes", "2026-06-17T10:20"],
    ["in an hour and a half", "2026-06-17T11:30"],
    ["in 1h15", "2026-06-17T11:15"],
    ["1 hour and 5 minutes from now", "2026-06-17T11:05"],
    ["in 3 days", "2026-06-20T10:00"],
    ["in 2 days at 8am", "2026-06-19T08:00"],
    ["+2w", "2026-07-01T00:00"],
    ["4 months ago", "2026-02-17T00:00"],
    ["in 3 business days", "2026-06-22T00:00"],
    ["two days before christmas", "2026-12-23T00:00"],
    ["a week from friday", "2026-06-26T00:00"],
    ["the day after the 20th", "2026-06-21T00:00"],
    ["in 15", "2026-06-17T10:15"],
    ["now", "2026-06-17T10:00"],
  ])("reads %j as %s", (text, moment) => expect(start(text)).toBe(moment));

  it("names a day, and no time, when days are counted", () => {
    expect(parseDateExpression("in 3 days", context)).toMatchObject({
      date: "2026-06-20",
      time: null,
      grain: "hour",
    });
    expect(parseDateExpression("in 2 years", context)).toMatchObject({
      date: "2028-06-17",
      start: "2028-06-01T00:00:00",
    });
  });

  it("refuses distances beyond the calendar", () => {
    expect(start("in 9999 years")).toBeNull();
    expect(start("in 1.5 months")).toBeNull();
  });

  it("counts hours as time that passes when the clocks change", () => {
    // In New York it is half past one, and half an hour later the wall shows three.
    const night = { now: new Date("2026-03-08T06:30:00Z"), zone: "America/New_York" };
    expect(parseDateExpression("in 1 hour", night)?.start).toBe("2026-03-08T03:30:00");
    expect(parseDateExpression("in 1 day", night)?.start).toBe("2026-03-09T01:00:00");
  });
});

describe("feasts", () => {
  it.each([
    ["christmas eve", "2026-12-24"],
    ["easter 2027", "2027-03-28"],
    ["easter monday", "2027-03-29"],
    ["thanksgiving", "2026-11-26"],
    ["memorial day 2027", "2027-05-31"],
    ["last halloween", "2025-10-31"],
    ["new year's eve", "2026-12-31"],
  ])("reads %j as %s", (text, day) => expect(start(text)).toBe(midnight(day)));
});

describe("zones", () => {
  it("reads a time given in another zone on the reader's wall", () => {
    expect(start("tomorrow 3pm PST", { zone: "Europe/Berlin" })).toBe("2026-06-19T01:00");
    expect(start("friday at 9 ET", { zone: "UTC" })).toBe("2026-06-19T13:00");
    expect(start("10:00 to 11:00 UTC tomorrow", { zone: "Asia/Kathmandu" })).toBe(
      "2026-06-18T15:45",
    );
  });

  it.each([
    ["America/Lima", "2026-06-16"],
    ["Asia/Shanghai", "2026-06-17"],
    ["Asia/Kathmandu", "2026-06-17"],
  ])("takes today from the wall of %s", (zone, day) => {
    const now = new Date("2026-06-17T03:00:00Z");
    expect(parseDateExpression("today", { now, zone })?.date).toBe(day);
  });
});

describe("what leads to a date", () => {
  it.each([
    ["by friday", "by"],
    ["before 5pm", "before"],
    ["after tomorrow", "after"],
    ["until next week", "until"],
    ["starting monday", "from"],
    ["on monday", "on"],
  ])("tells %j to be %s", (text, relation) => {
    expect(parseDateExpression(text, context)?.relation).toBe(relation);
  });

  it("tells whether a day was named", () => {
    expect(parseDateExpression("at 5", context)?.namesDay).toBe(false);
    expect(parseDateExpression("tonight", context)?.namesDay).toBe(true);
    expect(parseDateExpression("eod", context)?.namesDay).toBe(true);
  });
});

it("looks back where history is meant", () => {
  const past = { tense: "past" };
  expect(start("monday", past)).toBe(midnight("2026-06-15"));
  expect(start("wednesday", past)).toBe(midnight("2026-06-17"));
  expect(start("june 20", past)).toBe(midnight("2025-06-20"));
  expect(start("the 20th", past)).toBe(midnight("2026-05-20"));
  expect(start("august", past)).toBe(midnight("2025-08-01"));
});

it.each([
  "",
  "   ",
  "milk",
  "the",
  "on",
  "of friday",
  "tomorrow milk",
  "call 911",
  "at",
  "in",
  "5",
  "one",
])("reads no date in %j", (text) => expect(parseDateExpression(text, context)).toBeNull());

it("never throws and never leaves the calendar", () => {
  const words =
    "may 5 th at 3 pm in next 99 days of week 12 / - : . last 2026 from to feb 29 am every";
  const text = fc.array(fc.constantFrom(...words.split(" ")), { maxLength: 8 });
  const zone = fc.constantFrom("America/Lima", "Asia/Shanghai", "Asia/Kathmandu");
  fc.assert(
    fc.property(text, zone, fc.boolean(), (pieces, name, spaced) => {
      const found = parseDateExpression(pieces.join(spaced ? " " : ""), { ...context, zone: name });
      if (found) expect(found.start).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/);
      if (found?.range) expect(found.endDate >= found.date).toBe(true);
    }),
  );
});
