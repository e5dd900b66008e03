import type { ListedTask } from "#domain/task/list.ts";
import type { Task } from "#domain/task/task.ts";
import type { TaskQuery } from "../model/view.ts";
import { belongs } from "./membership.ts";
import { compareTasks } from "./order.ts";

/** Some fields of one task as they become. */
export type TaskPatch = { id: string; fields: Partial<Task> };

/** A change as the page shows it while the server has not confirmed it. */
export type TaskChange =
  | { kind: "create"; tasks: readonly ListedTask[] }
  | { kind: "patch"; patches: readonly TaskPatch[] }
  | { kind: "remove"; ids: readonly string[] }
  /** Nothing to show in advance, such as an undo. */
  | { kind: "opaque" };

type ListState = { query: TaskQuery; today: string };

/**
 * A list as it looks with the pending changes in it. It is computed from the confirmed list each
 * time, so a change that fails is rolled back by no longer being pending.
 */
export function withPending(
  tasks: readonly ListedTask[],
  changes: readonly TaskChange[],
  { query, today }: ListState,
): readonly ListedTask[] {
  if (changes.length === 0) return tasks;
  const changed = changes.reduce(applyChange, [...tasks]);
  const kept = changed.filter((task) => belongs(query, task, today) !== false);
  return kept.sort(compareTasks(query));
}

/** The tasks as they look after one change. */
export function applyChange(tasks: ListedTask[], change: TaskChange): ListedTask[] {
  switch (change.kind) {
    case "create": {
      const known = new Set(tasks.map((task) => task.id));
      return [...tasks, ...change.tasks.filter((task) => !known.has(task.id))];
    }
    case "patch": {
      const fields = new Map(change.patches.map((patch) => [patch.id, patch.fields]));
      return tasks.map((task) => ({ ...task, ...fields.get(task.id) }));
    }
    case "remove": {
      const ids = new Set(change.ids);
      return tasks.filter((task) => !ids.has(task.id));
    }
    case "opaque":
      return tasks;
  }
}

/**
 * A list with confirmed tasks put where they belong, and taken out where they no longer do. Null when
 * only the server can tell; then the list is fetched again.
 */
export function withConfirmed(
  tasks: readonly ListedTask[],
  confirmed: readonly ListedTask[],
  { query, today }: ListState,
): ListedTask[] | null {
  const changedIds = new Set(confirmed.map((task) => task.id));
  const others = tasks.filter((task) => !changedIds.has(task.id));
  const verdicts = confirmed.map((task) => ({ task, belongs: belongs(query, task, today) }));
  if (verdicts.some((verdict) => verdict.belongs === null)) return null;
  const joining = verdicts.filter((verdict) => verdict.belongs).map((verdict) => verdict.task);
  return [...others, ...joining].sort(compareTasks(query));
}
