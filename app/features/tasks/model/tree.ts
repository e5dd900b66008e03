import type { ListedTask } from "#domain/task/list.ts";

/** A row of a list with subtasks: how deep it stands below the tasks it is part of. */
export type TreeRow = { task: ListedTask; depth: number };

/**
 * Tasks in their order, each with its subtasks right below it. A subtask whose parent is not in
 * the list, completed say, or not loaded yet, stands by itself.
 */
export function asTree(tasks: readonly ListedTask[]): TreeRow[] {
  const ids = new Set(tasks.map((task) => task.id));
  const childrenOf = new Map<string, ListedTask[]>();
  for (const task of tasks) {
    const parentId = task.parentId !== null && ids.has(task.parentId) ? task.parentId : "";
    const siblings = childrenOf.get(parentId);
    if (siblings) siblings.push(task);
    else childrenOf.set(parentId, [task]);
  }
  const rowsBelow = (parentId: string, depth: number): TreeRow[] =>
    (childrenOf.get(parentId) ?? []).flatMap((task) => [
      { task, depth },
      ...rowsBelow(task.id, depth + 1),
    ]);
  return rowsBelow("", 0);
}
