import { describe, expect, it } from "vitest";
import { upcomingDays, upcomingDaysInput } from "./upcoming-days.ts";

const weekly = { rule: "FREQ=WEEKLY;BYDAY=MO", from: "schedule", anchor: "2026-06-01" } as const;

describe("the days on which a task comes back", () => {
  it.each([
    ["later than a task that is due", "2026-06-22", "2026-06-17", ["2026-06-29", "2026-07-06"]],
    ["not in the past of one that is overdue", "2026-06-01", "2026-06-22", ["2026-06-22"]],
    ["as before for one that was moved", "2026-06-24", "2026-06-17", ["2026-06-29"]],
  ])("are %s", (_what, dueDate, today, expected) => {
    const days = upcomingDays({ recurrence: weekly, dueDate }, today);
    expect(days).toHaveLength(3);
    expect(days.slice(0, expected.length)).toEqual(expected);
  });

  it("are one alone where it counts from completion", () => {
    const recurrence = { rule: "FREQ=DAILY;INTERVAL=3", from: "completion", anchor: "2026-06-01" };
    const input = upcomingDaysInput.parse({ recurrence, dueDate: "2026-06-10" });
    expect(upcomingDays(input, "2026-06-17")).toEqual(["2026-06-20"]);
    expect(upcomingDays({ ...input, dueDate: "2026-06-19" }, "2026-06-17")).toEqual(["2026-06-22"]);
  });

  it("end with the rule", () => {
    const recurrence = { ...weekly, rule: "FREQ=WEEKLY;BYDAY=MO;UNTIL=20260629" };
    const days = upcomingDays({ recurrence, dueDate: "2026-06-22" }, "2026-06-17");
    expect(days).toEqual(["2026-06-29"]);
    expect(upcomingDays({ recurrence, dueDate: "2026-06-29" }, "2026-06-17")).toEqual([]);
  });

  it("are not asked of a rule that no task can follow", () => {
    const recurrence = { ...weekly, rule: "FREQ=HOURLY" };
    expect(upcomingDaysInput.safeParse({ recurrence, dueDate: "2026-06-29" }).success).toBe(false);
  });
});
