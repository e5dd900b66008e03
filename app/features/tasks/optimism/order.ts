import type { Task } from "#domain/task/task.ts";
import type { TaskQuery } from "../model/view.ts";

type Comparable = string | number;

/** Sorts two tasks as the server does for this query. */
export function compareTasks({ sort = "position", direction = "asc", group }: TaskQuery) {
  const sign = direction === "asc" ? 1 : -1;
  return (a: Task, b: Task): number => {
    const apart = group ? compare(groupKey(group, a), groupKey(group, b)) : 0;
    if (apart !== 0) return apart;
    const [left, right] = [sortKey(sort, a), sortKey(sort, b)];
    for (const [index, value] of left.entries()) {
      const order = compare(value, right[index] ?? "");
      if (order !== 0) return sign * order;
    }
    return sign * compare(a.id, b.id);
  };
}

const last = "\uffff";

function groupKey(group: NonNullable<TaskQuery["group"]>, task: Task): Comparable {
  switch (group) {
    case "date":
      return task.dueDate ?? last;
    case "priority":
      return task.priority;
    case "project":
      return task.projectId ?? "";
  }
}

function sortKey(sort: NonNullable<TaskQuery["sort"]>, task: Task): Comparable[] {
  switch (sort) {
    case "position":
      return [task.position];
    case "due":
      return [task.dueDate ?? last, task.dueTime ?? last, task.priority, task.position];
    case "priority":
      return [task.priority, task.position];
    case "title":
      return [task.title.toLowerCase()];
    case "created":
      return [task.createdAt.getTime()];
    case "completed":
      return [task.completedAt?.getTime() ?? 0];
    case "removed":
      return [task.deletedAt?.getTime() ?? 0];
  }
}

function compare(a: Comparable, b: Comparable): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
