import { expect, it } from "vitest";
import type { TaskQuery } from "../model/view.ts";
import { aTask } from "../testing/tasks.ts";
import { compareTasks } from "./order.ts";

const instant = (day: number) => new Date(Date.UTC(2026, 5, day));
const tasks = [
  aTask({
    id: "1",
    title: "banana",
    position: "a2",
    priority: 1,
    completedAt: instant(3),
    deletedAt: instant(1),
    createdAt: instant(2),
  }),
  aTask({
    id: "2",
    title: "Apple",
    position: "a1",
    dueDate: "2026-06-18",
    completedAt: instant(2),
    deletedAt: instant(3),
    createdAt: instant(1),
  }),
  aTask({
    id: "3",
    title: "cherry",
    position: "a1",
    dueDate: "2026-06-18",
    dueTime: "09:00",
    createdAt: instant(3),
  }),
];
const sorted = (query: TaskQuery) => [...tasks].sort(compareTasks(query)).map(({ id }) => id);

it.each([
  ["position", ["2", "3", "1"]],
  ["due", ["3", "2", "1"]],
  ["priority", ["1", "2", "3"]],
  ["title", ["2", "1", "3"]],
  ["created", ["2", "1", "3"]],
  ["completed", ["3", "2", "1"]],
  ["removed", ["3", "1", "2"]],
] as const)("sorts by %s", (sort, ids) => {
  expect(sorted({ sort })).toEqual(ids);
});

it("sorts by position unless told otherwise, and the other way round when told so", () => {
  expect(sorted({})).toEqual(sorted({ sort: "position" }));
  expect(sorted({ direction: "desc" })).toEqual(["1", "3", "2"]);
});

it("finds a task no different from itself", () => {
  const task = aTask();
  expect(compareTasks({})(task, task)).toBe(0);
});
