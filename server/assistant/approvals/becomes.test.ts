import { expect, it } from "vitest";
import { becomesOf } from "./becomes.ts";

const reader = { today: "2026-06-17", locale: "en-US" };

it.each<[string, Record<string, unknown>, string | null]>([
  ["a date taken away", { changes: [{ id: "a", due: null }] }, "no date"],
  ["a date for all that match", { filter: "p1", due: "none" }, "no date"],
  ["no date said for all", { filter: "p1", due: null }, null],
  ["what stays as it is", { changes: [{ id: "a", due: "unchanged", title: null }] }, null],
  [
    "several fields",
    { ids: ["a"], priority: 1, add_labels: ["x", "y"], remove_labels: [] },
    "priority: 1, add labels: x, y",
  ],
  ["another place", { changes: [{ id: "a", part_of: "b" }] }, "below another task"],
  ["the change of another task", { changes: [{ id: "b", priority: 2 }] }, null],
])("says %s", (_what, input, expected) => {
  const said = becomesOf(input, "a", reader);
  if (expected === null) expect(said).toBeNull();
  else expect(said).toContain(expected);
});

it("says a date as the person reads it", () => {
  const on = (due: string) => ({ changes: [{ id: "a", due }] });
  expect(becomesOf(on("2026-06-18"), "a", reader)).toBe("Tomorrow");
  expect(becomesOf(on("2026-06-18T17:00"), "a", reader)).toMatch(/^Tomorrow 5:00\sPM$/);
  const german = { ...reader, locale: "de" };
  expect(becomesOf(on("2026-06-18T17:00"), "a", german)).toBe("Tomorrow 17:00");
});
