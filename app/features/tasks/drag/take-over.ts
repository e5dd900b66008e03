import type { Task } from "#domain/task/task.ts";
import type { Shared } from "../model/sections.ts";
import type { TaskEdit } from "../optimism/edit.ts";

/** What a task becomes when it is dropped into a section; null where there is nothing to take over. */
export function takenOver(task: Task, shared: Shared, today: string): TaskEdit | null {
  switch (shared.kind) {
    case "day":
      return { dueDate: shared.day };
    case "today":
      return { dueDate: today };
    case "noDate":
      return { dueDate: null };
    case "priority":
      return { priority: shared.priority };
    case "project":
      return { projectId: shared.id };
    case "nothing":
      return { projectId: null };
    case "label":
      return { labelIds: [shared.id, ...task.labelIds.filter((id) => id !== shared.id)] };
    case "overdue":
    case "noLabel":
      return null;
  }
}
