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
 * time, so a change that fails is rolled back by no longer being pending. Tasks that no change is
 * about stay the same objects, so that their rows need no new look.
 */
export function withPending(
  tasks: readonly ListedTask[],
  changes: readonly TaskChange[],
  state: ListState,
): readonly ListedTask[] {
  const ids = new Set(changes.flatMap(idsOf));
  if (ids.size === 0) return tasks;
  const before = tasks.filter((task) => ids.has(task.id));
  const after = changes.reduce(applyChange, before);
  const joining = after.filter((task) => belongs(state.query, task, state.today) !== false);
  return withJoining(
    tasks.filter((task) => !ids.has(task.id)),
    joining,
    state.query,
  );
}

function idsOf(change: TaskChange): readonly string[] {
  switch (change.kind) {
    case "create":
      return change.tasks.map(({ id }) => id);
    case "patch":
      return change.patches.map(({ id }) => id);
    case "remove":
      return change.ids;
    case "opaque":
      return [];
  }
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
      return tasks.map((task) => {
        const changed = fields.get(task.id);
        return changed ? { ...task, ...changed } : task;
      });
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
  return withJoining(others, joining, query);
}

/** A list in which some tasks stay as given, and where they were, though the list may say otherwise. */
export function withStaying(
  tasks: readonly ListedTask[],
  staying: readonly ListedTask[],
  query: TaskQuery,
): readonly ListedTask[] {
  if (staying.length === 0) return tasks;
  const ids = new Set(staying.map(({ id }) => id));
  return withJoining(
    tasks.filter(({ id }) => !ids.has(id)),
    staying,
    query,
  );
}

/** Some tasks put among others that stand in the server's order already, which is not disturbed. */
function withJoining(
  others: ListedTask[],
  joining: readonly ListedTask[],
  query: TaskQuery,
): ListedTask[] {
  const compare = compareTasks(query);
  const merged: ListedTask[] = [];
  let next = 0;
  for (const task of [...joining].sort(compare)) {
    const place = placeOf(task, others, compare);
    while (next < place) {
      const other = others[next++];
      if (other) merged.push(other);
    }
    merged.push(task);
  }
  return merged.length === 0 ? others : [...merged, ...others.slice(next)];
}

/** Before how many of the sorted tasks one belongs, by halving. */
function placeOf(
  task: ListedTask,
  sorted: readonly ListedTask[],
  compare: (a: Task, b: Task) => number,
): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = sorted[middle];
    if (other && compare(other, task) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
