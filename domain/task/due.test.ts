import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Due, DueError, noDue, settleDue } from "./due.ts";

const daily = { rule: "FREQ=DAILY", from: "schedule", anchor: "2026-06-20" } as const;
const zone = "Europe/Berlin";

describe("settling when a task is due", () => {
  it.each<[string, Partial<Due>, Partial<Due>, Partial<Due>]>([
    [
      "a time gets the zone of its person",
      { dueDate: "2026-06-20" },
      { dueTime: "09:00" },
      { dueZone: zone },
    ],
    [
      "a time keeps the zone it was given in",
      { dueDate: "2026-06-20", dueTime: "09:00", dueZone: "Asia/Tokyo" },
      { dueTime: "10:00" },
      { dueZone: "Asia/Tokyo" },
    ],
    ["a rule brings its first day", {}, { recurrence: daily }, { dueDate: "2026-06-20" }],
    [
      "a rule keeps the day that is there",
      { dueDate: "2026-06-21" },
      { recurrence: daily },
      { dueDate: "2026-06-21" },
    ],
    [
      "a rule goes with its date",
      { dueDate: "2026-06-20", recurrence: daily },
      { dueDate: null },
      { recurrence: null },
    ],
    [
      "a zone without a time is none",
      { dueDate: "2026-06-20" },
      { dueZone: "Asia/Tokyo" },
      { dueZone: null },
    ],
    [
      "a start moves up to an earlier due day",
      { startDate: "2026-06-20", dueDate: "2026-06-22" },
      { dueDate: "2026-06-19" },
      { startDate: "2026-06-19" },
    ],
    ["a start may stand alone", {}, { startDate: "2026-06-20" }, { startDate: "2026-06-20" }],
  ])("%s", (_name, current, given, expected) => {
    expect(settleDue({ ...noDue, ...current }, given, zone)).toMatchObject(expected);
  });

  it.each<[Partial<Due>, keyof Due]>([
    [{ dueTime: "09:00" }, "dueTime"],
    [{ dueDate: "2026-06-20", durationMinutes: 5 }, "durationMinutes"],
    [{ dueDate: "2026-06-20", startDate: "2026-06-21" }, "startDate"],
  ])("refuses %j", (given, field) => {
    expect(() => settleDue(noDue, given, zone)).toThrow(expect.objectContaining({ field }));
  });

  it("never leaves a task half dated, whatever is given", () => {
    const day = fc.constantFrom(null, "2026-06-18", "2026-06-20", "2026-06-22");
    const due: fc.Arbitrary<Partial<Due>> = fc.record(
      {
        startDate: day,
        dueDate: day,
        dueTime: fc.constantFrom(null, "09:00"),
        dueZone: fc.constantFrom(null, "Asia/Tokyo"),
        durationMinutes: fc.constantFrom(null, 30),
        recurrence: fc.constantFrom(null, daily),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(due, { maxLength: 4 }), (steps) => {
        let now = noDue;
        for (const given of steps) {
          try {
            now = settleDue(now, given, zone);
          } catch (error) {
            expect(error).toBeInstanceOf(DueError);
          }
          expect((now.dueTime === null) === (now.dueZone === null)).toBe(true);
          if (now.dueDate === null) expect(now).toMatchObject({ dueTime: null, recurrence: null });
          if (now.dueTime === null) expect(now.durationMinutes).toBeNull();
          if (now.startDate && now.dueDate) expect(now.startDate <= now.dueDate).toBe(true);
        }
      }),
    );
  });
});
