import { expect, it } from "vitest";
import { aTask } from "../testing/tasks.ts";
import { sectionsOf } from "./sections.ts";
import type { TaskView } from "./view.ts";

const days = { today: "2026-06-17", dayOf: (instant: Date) => instant.toISOString().slice(0, 10) };
const layout = (kind: TaskView["kind"], ...tasks: ReturnType<typeof aTask>[]) =>
  sectionsOf(tasks, kind, days).map(({ shared, rows }) => [
    shared,
    rows.map(({ task, depth }) => `${"  ".repeat(depth)}${task.id}`),
  ]);

it("shows today what is overdue first", () => {
  const late = aTask({ id: "late", dueDate: "2026-06-16" });
  const now = aTask({ id: "now", dueDate: "2026-06-17" });
  expect(layout("today", late, now)).toEqual([
    [{ kind: "overdue" }, ["late"]],
    [{ kind: "today" }, ["now"]],
  ]);
  expect(layout("today", now)).toEqual([[{ kind: "today" }, ["now"]]]);
});

it("cuts what is coming up, and what is done, by day", () => {
  const friday = aTask({ id: "1", dueDate: "2026-06-19" });
  const same = aTask({ id: "2", dueDate: "2026-06-19" });
  expect(layout("upcoming", friday, same)).toEqual([
    [{ kind: "day", day: "2026-06-19" }, ["1", "2"]],
  ]);
  const done = aTask({ id: "3", completedAt: new Date("2026-06-16T23:00:00Z") });
  expect(layout("completed", done)).toEqual([[{ kind: "day", day: "2026-06-16" }, ["3"]]]);
});

it("shows the inbox before the projects, subtasks below their tasks", () => {
  const work = aTask({ id: "work", projectId: "p" });
  const step = aTask({ id: "step", projectId: "p", parentId: "work" });
  const loose = aTask({ id: "loose" });
  expect(layout("open", work, step, loose)).toEqual([
    [{ kind: "nothing" }, ["loose"]],
    [{ kind: "project", id: "p" }, ["work", "  step"]],
  ]);
});

it("lets a subtask stand by itself where its task is not", () => {
  expect(layout("inbox", aTask({ id: "step", parentId: "gone" }))).toEqual([
    [{ kind: "nothing" }, ["step"]],
  ]);
});

it.each(["label", "filter", "trash", "project", "open"] as const)(
  "has no sections for an empty %s",
  (kind) => {
    expect(layout(kind)).toEqual([]);
  },
);
