import { expect, it } from "vitest";
import { endAfter, minutesUntil } from "./length.ts";

it.each([
  ["14:00", 60, "2026-12-31", "15:00"],
  ["09:05", 55, "2026-12-31", "10:00"],
  ["23:30", 45, "2027-01-01", "00:15"],
  ["08:00", 1440, "2027-01-01", "08:00"],
  ["08:00", 10_080, "2027-01-07", "08:00"],
])("what begins at %s and takes %i minutes ends on %s at %s", (time, minutes, day, end) => {
  expect(endAfter("2026-12-31", time, minutes)).toEqual({ day, time: end });
});

it.each([
  ["14:00", "15:30", 90],
  ["23:00", "01:00", 120],
  ["14:00", "13:59", 1439],
  ["14:00", "14:00", null],
])("from %s until %s it is %s minutes", (from, to, minutes) => {
  expect(minutesUntil(from, to)).toBe(minutes);
});
