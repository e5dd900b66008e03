import { type Due, settleDue } from "#domain/task/due.ts";
import type { Task } from "#domain/task/task.ts";
import type { TaskPatch } from "./changes.ts";

/** What a person can change of a task by editing it. */
export type TaskEdit = Partial<
  Pick<Task, "title" | "notes" | "priority" | "projectId" | "parentId" | "labelIds"> & Due
>;

/**
 * The fields of a task after an edit, by the same rules as the server's: a time falls with its date.
 * Throws `DueError` for dates that contradict each other.
 */
export function editPatch(task: Task, edit: TaskEdit, zone: string): TaskPatch {
  return { id: task.id, fields: { ...edit, ...settleDue(task, edit, zone) } };
}
