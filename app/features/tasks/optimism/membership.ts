import type { Task } from "#domain/task/task.ts";
import type { TaskQuery } from "../model/view.ts";

/**
 * Whether a task belongs to what a query lists; null when only the server can tell (saved
 * filters). The same conditions as the server's, so that a change shows before it is confirmed.
 */
export function belongs(query: TaskQuery, task: Task, today: string): boolean | null {
  const certain =
    hasStatus(query.status ?? "open", task) &&
    (query.projectId === undefined || query.projectId === task.projectId) &&
    (query.labelId === undefined || task.labelIds.includes(query.labelId)) &&
    (query.parentId === undefined || query.parentId === task.parentId) &&
    (query.due === undefined || isDue(query.due, task, today));
  if (!certain) return false;
  return query.filter === undefined ? true : null;
}

function hasStatus(status: NonNullable<TaskQuery["status"]>, task: Task): boolean {
  if (status === "trash") return task.deletedAt !== null;
  if (task.deletedAt !== null) return false;
  return status === "all" || (status === "completed") === (task.completedAt !== null);
}

function isDue(due: NonNullable<TaskQuery["due"]>, task: Task, today: string): boolean {
  const { dueDate, startDate } = task;
  if (due === "upcoming") return dueDate !== null && dueDate > today;
  return dueDate === null ? startDate !== null && startDate <= today : dueDate <= today;
}
