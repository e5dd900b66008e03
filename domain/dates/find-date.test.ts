import { describe, expect, it } from "vitest";
import { findDate } from "./find-date.ts";

// A Wednesday morning.
const context = { now: new Date("2026-06-17T10:00:00Z"), zone: "UTC" };

describe("findDate", () => {
  it.each([
    ["call mum tomorrow about dinner", "tomorrow", "2026-06-18T00:00:00"],
    ["lunch on fri at 1 with Ann", "on fri at 1", "2026-06-19T13:00:00"],
    ["remind me at 5 : 00 .", "at 5 : 00", "2026-06-17T17:00:00"],
    ["pay by the end of the month please", "by the end of the month", "2026-06-30T00:00:00"],
    ["in two weeks renew the pass", "in two weeks", "2026-07-01T00:00:00"],
    [
      "dinner at 8 p . m . Friday evening with them",
      "at 8 p . m . Friday evening",
      "2026-06-19T20:00:00",
    ],
    ["gym sat", "sat", "2026-06-20T00:00:00"],
    ["gym (sat 9am)", "sat 9am", "2026-06-20T09:00:00"],
    ["on the 21st, call Bob", "on the 21st", "2026-06-21T00:00:00"],
    ["9:30 standup", "9:30", "2026-06-17T21:30:00"],
    ["see you in May", "in May", "2027-05-01T00:00:00"],
    ["before noon on Friday bring it", "before noon on Friday", "2026-06-19T12:00:00"],
    ["what is due this week?", "due this week", "2026-06-15T00:00:00"],
    ["order it by christmas", "by christmas", "2026-12-25T00:00:00"],
    ["cancel the rest of this week", "the rest of this week", "2026-06-17T00:00:00"],
    ["ship 2026-07-04 build", "2026-07-04", "2026-07-04T00:00:00"],
  ])("finds in %j the words %j", (text, words, start) => {
    const found = findDate(text, context);
    expect(found?.text).toBe(words);
    expect(found?.meaning.start).toBe(start);
    expect(text.slice(found?.start, found?.end)).toBe(words);
  });

  it.each([
    "call 911",
    "read 1984",
    "may call mum",
    "march band tickets",
    "sat exam results",
    "second draft",
    "sit in the sun",
    "buy sun cream",
    "meet on the 3rd floor",
    "write a 2nd chapter",
    "buy 5 apples",
    "look at 5 flats",
    "call 555-1234",
    "support is there 24/7",
    "half 1/2 cup of sugar",
    "submit 9/11 report",
    "buy easter eggs",
    "clean the black friday mess",
    "run 5k",
    "fix H2O sensor v1.2.3",
    "catch-22",
    "Q4 review",
    "plan 2027",
    "minutes of the may meeting",
    "win 3 to 2",
    "bake for 12 people",
    "pre-monday check",
    "mail bob@friday.com",
    "see http://a.b/2026/07/04",
    "one of them",
    "in 3 hours of work",
    "the last day to pay",
    "give it a 10",
    "room 1030",
    "a second opinion",
    "sat on a bench",
    "at 5 shops",
    "by 2 people",
    "at one point",
    "go one by one",
    "cut 2 by 4",
    "count from 1 to 10",
    "count until 100",
    "pay monday.com",
    "print in 3 d",
  ])("finds no date in %j", (text) => {
    expect(findDate(text, context)).toBeNull();
  });

  it("tells when the date is that of something else", () => {
    expect(findDate("move tomorrow's meeting", context)).toMatchObject({
      text: "tomorrow",
      possessive: true,
    });
    expect(findDate("delete tomorrow ' s reminders", context)?.possessive).toBe(true);
    expect(findDate("call tomorrow", context)?.possessive).toBe(false);
  });

  it("finds the first of several dates", () => {
    expect(findDate("move it from monday to friday or sunday", context)?.text).toBe(
      "from monday to friday",
    );
  });
});
