import { expect, test } from "vitest";
import { aTask } from "../testing/tasks.ts";
import type { Item } from "./items.ts";
import { likelyHeight } from "./likely-height.ts";

const section = { key: "all", shared: { kind: "nothing" as const }, rows: [] };
const row = (given: Parameters<typeof aTask>[0]): Item => ({
  ...{ kind: "row", key: "a", section, place: 1 },
  row: { task: aTask(given), depth: 0 },
});
const bare = likelyHeight(row({}), false);

test.each([
  { dueDate: "2030-01-01" },
  { notes: "Bring a bag" },
  { labelIds: ["errand"] },
  { projectId: "home" },
  { subtasks: { open: 0, completed: 1 } },
])("a row that says more than its title is taken to be taller: %j", (given) => {
  expect(likelyHeight(row(given), false)).toBeGreaterThan(bare);
});

test("a heading is as tall whatever it is about, and a line that is not there yet a bare row", () => {
  expect(likelyHeight({ kind: "heading", key: "all", section }, true)).toBe(50);
  expect(likelyHeight(undefined, false)).toBe(bare);
});

test("a row for a finger is taller", () => {
  expect(likelyHeight(row({}), true)).toBeGreaterThan(bare);
});
