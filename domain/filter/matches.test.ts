import { describe, expect, it } from "vitest";
import { dateBounds } from "./date-bounds.ts";
import { type FilterableTask, matchesFilter } from "./matches.ts";
import { parseFilter } from "./parse.ts";

// A Wednesday morning.
const context = { now: new Date("2026-06-17T10:00:00Z"), zone: "UTC" };
const base: FilterableTask = {
  title: "Buy Milk",
  notes: "at the market",
  priority: 4,
  startDate: null,
  dueDate: null,
  dueTime: null,
  parentId: null,
  recurrence: null,
  completedAt: null,
  createdAt: new Date("2026-06-16T08:00:00Z"),
  updatedAt: new Date("2026-06-17T09:00:00Z"),
  projectName: null,
  labelNames: [],
  createdByAssistant: false,
};

function matches(text: string, task: Partial<FilterableTask>, given = context): boolean {
  const parsed = parseFilter(text, given);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return matchesFilter(parsed.filter, { ...base, ...task }, given);
}

const recurrence = { rule: "FREQ=DAILY", from: "schedule", anchor: "2026-06-01" } as const;

describe("matchesFilter", () => {
  it.each<[string, Partial<FilterableTask>, Partial<FilterableTask>]>([
    ["overdue", { dueDate: "2026-06-16" }, { dueDate: "2026-06-17" }],
    ["no date", {}, { dueDate: "2026-06-17" }],
    ["no time", {}, { dueTime: "09:00" }],
    ["no labels", {}, { labelNames: ["x"] }],
    ["inbox", {}, { projectName: "Home" }],
    ["subtask", { parentId: "t1" }, {}],
    ["recurring", { recurrence }, {}],
    ["deferred", { startDate: "2026-06-18" }, { startDate: "2026-06-17" }],
    ["completed", { completedAt: new Date() }, {}],
    ["assistant", { createdByAssistant: true }, {}],
    ["p1", { priority: 1 }, { priority: 2 }],
    ["#home", { projectName: "Home" }, { projectName: "Homework" }],
    ["#home*", { projectName: "Homework" }, { projectName: "My home" }],
    ["#c++", { projectName: "C++" }, { projectName: "ccc" }],
    ["@wait*", { labelNames: ["now", "Waiting"] }, { labelNames: ["await"] }],
    ["search: milk", {}, { title: "Buy bread" }],
    ["search: MARKET", {}, { notes: "" }],
    ["today", { dueDate: "2026-06-17" }, { dueDate: "2026-06-18" }],
    ["7 days", { dueDate: "2026-06-23" }, { dueDate: "2026-06-24" }],
    ["due before: friday", { dueDate: "2026-06-18" }, { dueDate: "2026-06-19" }],
    ["due before: friday", { dueDate: "2026-06-01" }, {}],
    ["due after: this week", { dueDate: "2026-06-22" }, { dueDate: "2026-06-21" }],
    ["start: tomorrow", { startDate: "2026-06-18" }, { dueDate: "2026-06-18" }],
    ["created after: monday", {}, { createdAt: new Date("2026-06-15T23:59:00Z") }],
    ["updated: today", {}, { updatedAt: new Date("2026-06-16T10:00:00Z") }],
    ["completed: yesterday", { completedAt: new Date("2026-06-16T12:00:00Z") }, {}],
    ["today & p1", { dueDate: "2026-06-17", priority: 1 }, { dueDate: "2026-06-17" }],
    ["today | p1", { priority: 1 }, {}],
    ["!p4", { priority: 1 }, {}],
  ])("%j takes one and leaves the other", (text, taken, left) => {
    expect(matches(text, taken)).toBe(true);
    expect(matches(text, left)).toBe(false);
  });

  it("takes every task for all", () => {
    expect(matches("all", {}) && matches("all", { parentId: "t1", priority: 1 })).toBe(true);
  });

  it("reads relative dates on the day it is used", () => {
    const task = { dueDate: "2026-06-18" };
    const later = { ...context, now: new Date("2026-06-18T10:00:00Z") };
    expect(matches("today", task)).toBe(false);
    expect(matches("today", task, later)).toBe(true);
  });

  it("takes days from the wall of the reader's zone", () => {
    const now = new Date("2026-06-17T20:00:00Z");
    const created = { createdAt: new Date("2026-06-16T18:30:00Z") };
    expect(matches("created: today", created, { now, zone: "America/Lima" })).toBe(false);
    expect(matches("created: yesterday", created, { now, zone: "Asia/Shanghai" })).toBe(true);
    expect(matches("created: yesterday", created, { now, zone: "Asia/Kathmandu" })).toBe(true);
    expect(matches("overdue", { dueDate: "2026-06-17" }, { now, zone: "Asia/Shanghai" })).toBe(
      true,
    );
  });
});

describe("dateBounds", () => {
  it.each([
    ["due", "on", "this week", { from: "2026-06-15", to: "2026-06-21" }],
    ["due", "on", "next 3 days", { from: "2026-06-17", to: "2026-06-19" }],
    ["due", "before", "monday", { from: null, to: "2026-06-21" }],
    ["created", "before", "monday", { from: null, to: "2026-06-14" }],
    ["updated", "after", "the 10th", { from: "2026-06-11", to: null }],
  ] as const)("%s %s %s", (field, op, date, bounds) => {
    expect(dateBounds({ field, op, date }, context)).toEqual(bounds);
  });

  it("is null for what is no date", () => {
    expect(dateBounds({ field: "due", op: "on", date: "soon" }, context)).toBeNull();
  });
});
