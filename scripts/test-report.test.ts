import { describe, expect, it } from "vitest";
import { countPlaywright, countVitest } from "./test-report.ts";

describe("countVitest", () => {
  it("counts passed and failed tests", () => {
    const report = { numPassedTests: 7, numFailedTests: 2, success: false };
    expect(countVitest(report)).toEqual({ passed: 7, failed: 2 });
  });

  it("counts a run that failed outside its tests as a failure", () => {
    const report = { numPassedTests: 7, numFailedTests: 0, success: false };
    expect(countVitest(report)).toEqual({ passed: 7, failed: 1 });
  });
});

describe("countPlaywright", () => {
  it("counts flaky tests and errors outside tests as failed", () => {
    const report = { stats: { expected: 5, unexpected: 1, flaky: 1 }, errors: ["no server"] };
    expect(countPlaywright(report)).toEqual({ passed: 5, failed: 3 });
  });

  it("refuses a report of another form", () => {
    expect(() => countPlaywright({})).toThrow();
  });
});
