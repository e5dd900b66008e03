import { describe, expect, it } from "vitest";
import { distanceAtEnd } from "./find-distance.ts";

describe("distanceAtEnd", () => {
  it.each([
    ["push it by a week and a day", "push it by ", { months: 0, days: 8, seconds: 0 }],
    ["half an hour", "", { months: 0, days: 0, seconds: 1800 }],
    ["move it 2 hours and 15 minutes", "move it ", { months: 0, days: 0, seconds: 8100 }],
    ["an hour and a half", "", { months: 0, days: 0, seconds: 5400 }],
    ["by a month", "by ", { months: 1, days: 0, seconds: 0 }],
    ["delay call 3 by 2 days", "delay call 3 by ", { months: 0, days: 2, seconds: 0 }],
  ])("finds the length at the end of “%s”", (text, before, length) => {
    expect(distanceAtEnd(text)).toEqual({ start: before.length, ...length });
  });

  it.each(["move it to friday", "two days of rest", ""])("finds none at the end of “%s”", (text) =>
    expect(distanceAtEnd(text)).toBeNull(),
  );
});
