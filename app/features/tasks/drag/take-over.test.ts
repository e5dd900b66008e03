import { expect, it } from "vitest";
import type { Shared } from "../model/sections.ts";
import { aTask } from "../testing/tasks.ts";
import { takenOver } from "./take-over.ts";

it.each<[Shared, object | null]>([
  [{ kind: "day", day: "2026-06-20" }, { dueDate: "2026-06-20" }],
  [{ kind: "today" }, { dueDate: "2026-06-17" }],
  [{ kind: "noDate" }, { dueDate: null }],
  [{ kind: "priority", priority: 2 }, { priority: 2 }],
  [{ kind: "project", id: "p" }, { projectId: "p" }],
  [{ kind: "nothing" }, { projectId: null }],
  [{ kind: "label", id: "b" }, { labelIds: ["b", "a"] }],
  [{ kind: "overdue" }, null],
  [{ kind: "noLabel" }, null],
])("a task dropped into %j becomes %j", (shared, edit) => {
  expect(takenOver(aTask({ labelIds: ["a", "b"] }), shared, "2026-06-17")).toEqual(edit);
});
