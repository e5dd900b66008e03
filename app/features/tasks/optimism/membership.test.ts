import { describe, expect, it } from "vitest";
import { aTask } from "../testing/tasks.ts";
import { belongs } from "./membership.ts";

const today = "2026-06-17";
const done = new Date("2026-06-16T10:00:00Z");

describe("whether a task belongs to a list", () => {
  it.each([
    ["open", { open: true, completed: false, trashed: false }],
    ["completed", { open: false, completed: true, trashed: false }],
    ["all", { open: true, completed: true, trashed: false }],
    ["trash", { open: false, completed: false, trashed: true }],
  ] as const)("goes by its state in the list of %s", (status, expected) => {
    const of = (task: Parameters<typeof aTask>[0]) => belongs({ status }, aTask(task), today);
    expect({
      open: of({}),
      completed: of({ completedAt: done }),
      trashed: of({ deletedAt: done }),
    }).toEqual(expected);
  });

  it.each([
    ["now", "2026-06-16", true],
    ["now", "2026-06-18", false],
    ["upcoming", "2026-06-18", true],
    ["upcoming", today, false],
    ["now", null, false],
    ["upcoming", null, false],
  ] as const)("asked for %s, judges a due date of %s", (due, dueDate, expected) => {
    expect(belongs({ due }, aTask({ dueDate }), today)).toBe(expected);
  });

  it("counts a task that has begun and is not due among those of now", () => {
    expect(belongs({ due: "now" }, aTask({ startDate: today }), today)).toBe(true);
    expect(belongs({ due: "now" }, aTask({ startDate: "2026-06-18" }), today)).toBe(false);
  });

  it("goes by project, label and parent", () => {
    const task = aTask({ projectId: "p", labelIds: ["l"], parentId: "t" });
    const all = { projectId: "p", labelId: "l", parentId: "t" };
    expect(belongs(all, task, today)).toBe(true);
    expect(belongs({ ...all, projectId: null }, task, today)).toBe(false);
    expect(belongs({ ...all, labelId: "m" }, task, today)).toBe(false);
    expect(belongs({ ...all, parentId: null }, task, today)).toBe(false);
  });

  it("leaves filters to the server, but not what rules a task out", () => {
    expect(belongs({ filter: "p1" }, aTask(), today)).toBeNull();
    expect(belongs({ filter: "p1" }, aTask({ completedAt: done }), today)).toBe(false);
  });
});
