import { expect, it } from "vitest";
import { dueText, restOfDay, urgencyOf } from "./due-text.ts";

const today = "2026-06-17";
const words = { today: "Today", tomorrow: "Tomorrow", yesterday: "Yesterday" };
const locale = { tag: "en-US", zone: "UTC", weekStart: 7, hourCycle: "h23" } as const;

it.each([
  ["2026-06-17", null, "Today"],
  ["2026-06-18", "17:00", "Tomorrow 17:00"],
  ["2026-06-16", null, "Yesterday"],
  ["2026-06-20", null, "Saturday"],
  ["2026-06-24", null, "Jun 24"],
  ["2026-06-10", null, "Jun 10"],
  ["2027-01-02", null, "Jan 2, 2027"],
  [null, null, null],
])("says %s %s as %s", (dueDate, dueTime, text) => {
  expect(dueText({ dueDate, dueTime }, { today, locale, words })).toBe(text);
});

it.each([
  ["2026-06-18", "Thu, Jun 18"],
  ["2026-06-20", "Jun 20"],
  ["2026-06-24", "Wednesday"],
  ["2026-06-10", "Wednesday"],
])("says of %s beside its name %s", (date, text) => {
  expect(restOfDay(date, { today, locale })).toBe(text);
});

it.each([
  ["14:00", 60, "Tomorrow 14:00 – 15:00"],
  ["23:30", 60, "Tomorrow 23:30 – Friday 00:30"],
  ["09:00", 2880, "Tomorrow 09:00 – Saturday 09:00"],
])("says from %s for %i minutes as %s", (dueTime, durationMinutes, text) => {
  const due = { dueDate: "2026-06-18", dueTime, durationMinutes };
  expect(dueText(due, { today, locale, words })).toBe(text);
});

it.each([
  ["Asia/Tokyo", "Europe/Berlin", "Tomorrow 09:00 Japan Time"],
  ["America/New_York", "Europe/Berlin", "Tomorrow 09:00 ET"],
  ["Europe/Vienna", "Europe/Berlin", "Tomorrow 09:00"],
  ["Europe/Berlin", "Europe/Berlin", "Tomorrow 09:00"],
])("says a time in %s to somebody in %s as %s", (dueZone, zone, text) => {
  const due = { dueDate: "2026-06-18", dueTime: "09:00", dueZone };
  expect(dueText(due, { today, locale: { ...locale, zone }, words })).toBe(text);
});

it.each([
  ["2026-06-16", "overdue"],
  ["2026-06-17", "today"],
  ["2026-06-20", "soon"],
  ["2026-06-24", "later"],
] as const)("finds %s %s", (dueDate, urgency) => {
  expect(urgencyOf(dueDate, today)).toBe(urgency);
});
