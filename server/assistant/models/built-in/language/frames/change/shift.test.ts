import { describe, expect, it } from "vitest";
import { readShift } from "./shift.ts";

const day = 24 * 60;

describe("readShift", () => {
  it.each([
    ["push the report back a day", day],
    ["push the report back two weeks", 14 * day],
    ["delay the report by 3 months", 90 * day],
    ["move the report forward by two hours", -120],
    ["bring the report forward a couple of days", -2 * day],
    ["move the report 45 minutes earlier", -45],
    ["postpone the report by an hour", 60],
    ["delay the report by half an hour", 30],
  ])("reads by how much, and which way: %s", (text, by) => {
    const request = readShift(text);
    expect(request).toMatchObject({ intent: "update", target: { text: "report" } });
    const change = request?.intent === "update" ? request.change : null;
    if (change?.kind !== "shift") throw new Error("It shifts nothing.");
    expect((change.months * 30 + change.days) * day + change.minutes).toBe(by);
  });

  it("leaves a change that says no amount to others", () => {
    expect(readShift("push the report to friday")).toBeNull();
  });
});
