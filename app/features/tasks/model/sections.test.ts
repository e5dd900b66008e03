import { describe, expect, it } from "vitest";
import { aTask } from "../testing/tasks.ts";
import { type Arrangement, usualArrangement } from "./arrangement.ts";
import { sectionsOf } from "./sections.ts";
import type { TaskView } from "./view.ts";

const layout = (view: TaskView, tasks: ReturnType<typeof aTask>[], asked: object = {}) =>
  sectionsOf(tasks, {
    view,
    arrangement: { ...usualArrangement(view), ...asked },
    today: "2026-06-17",
    dayOf: (instant: Date) => instant.toISOString().slice(0, 10),
    labelIds: ["first", "second"],
  }).map(({ shared, rows }) => [
    shared,
    rows.map(({ task, depth }) => `${"  ".repeat(depth)}${task.id}`),
  ]);

describe("the days", () => {
  it("show today what is overdue first, and what has begun", () => {
    const late = aTask({ id: "late", dueDate: "2026-06-16" });
    const now = aTask({ id: "now", dueDate: "2026-06-17" });
    const begun = aTask({ id: "begun", startDate: "2026-06-17" });
    expect(layout({ kind: "today" }, [late, now, begun])).toEqual([
      [{ kind: "overdue" }, ["late"]],
      [{ kind: "today" }, ["now", "begun"]],
    ]);
    expect(layout({ kind: "today" }, [now])).toEqual([[{ kind: "today" }, ["now"]]]);
  });

  it("come one by one for a week, empty ones too, and then those with tasks", () => {
    const friday = aTask({ id: "1", dueDate: "2026-06-19" });
    const same = aTask({ id: "2", dueDate: "2026-06-19" });
    const later = aTask({ id: "3", dueDate: "2026-07-01" });
    const days = layout({ kind: "upcoming" }, [friday, same, later]);
    expect(days).toHaveLength(8);
    expect(days[0]).toEqual([{ kind: "day", day: "2026-06-18" }, []]);
    expect(days[1]).toEqual([{ kind: "day", day: "2026-06-19" }, ["1", "2"]]);
    expect(days.at(-1)).toEqual([{ kind: "day", day: "2026-07-01" }, ["3"]]);
  });

  it("are those of the person for what is done", () => {
    const done = aTask({ id: "3", completedAt: new Date("2026-06-16T23:00:00Z") });
    expect(layout({ kind: "completed" }, [done])).toEqual([
      [{ kind: "day", day: "2026-06-16" }, ["3"]],
    ]);
  });
});

describe("the tree", () => {
  it("shows the inbox before the projects, subtasks below their tasks", () => {
    const work = aTask({ id: "work", projectId: "p" });
    const step = aTask({ id: "step", projectId: "p", parentId: "work" });
    const loose = aTask({ id: "loose" });
    expect(layout({ kind: "open" }, [loose, work, step])).toEqual([
      [{ kind: "nothing" }, ["loose"]],
      [{ kind: "project", id: "p" }, ["work", "  step"]],
    ]);
  });

  it("lets a subtask stand by itself where its task is not", () => {
    expect(layout({ kind: "inbox" }, [aTask({ id: "step", parentId: "gone" })])).toEqual([
      [{ kind: "nothing" }, ["step"]],
    ]);
  });
});

describe("groups that were asked for", () => {
  const one = aTask({ id: "one", priority: 1, labelIds: ["second", "first"], projectId: "p" });
  const two = aTask({ id: "two", dueDate: "2026-06-20", labelIds: ["second"] });
  const three = aTask({ id: "three" });
  const by = (group: Arrangement["group"]) =>
    layout({ kind: "inbox" }, [one, two, three], { group });

  it("are priorities, dates, projects or nothing", () => {
    expect(by("priority")).toEqual([
      [{ kind: "priority", priority: 1 }, ["one"]],
      [{ kind: "priority", priority: 4 }, ["two", "three"]],
    ]);
    expect(by("date")).toEqual([
      [{ kind: "noDate" }, ["one", "three"]],
      [{ kind: "day", day: "2026-06-20" }, ["two"]],
    ]);
    expect(layout({ kind: "label", id: "x" }, [one, two], { group: "project" })).toEqual([
      [{ kind: "project", id: "p" }, ["one"]],
      [{ kind: "nothing" }, ["two"]],
    ]);
    expect(by("none")).toEqual([[{ kind: "nothing" }, ["one", "two", "three"]]]);
  });

  it("are labels in their own order, each task under its first", () => {
    expect(by("label")).toEqual([
      [{ kind: "label", id: "first" }, ["one"]],
      [{ kind: "label", id: "second" }, ["two"]],
      [{ kind: "noLabel" }, ["three"]],
    ]);
  });
});

it.each(["today", "upcoming", "trash", "open", "completed"] as const)(
  "has no sections for an empty %s",
  (kind) => {
    expect(layout({ kind }, [])).toEqual([]);
  },
);

it("keeps the trash in one piece", () => {
  expect(layout({ kind: "trash" }, [aTask({ id: "old" })])).toEqual([
    [{ kind: "nothing" }, ["old"]],
  ]);
});
