import type { CreateTaskInput } from "#domain/task/create.ts";
import type { ListedTask } from "#domain/task/list.ts";

/** A task as it will probably be, to be shown until the server has made it. */
export function draftTask(input: CreateTaskInput & { id: string }, now: Date): ListedTask {
  return {
    id: input.id,
    title: input.title.trim(),
    notes: input.notes ?? "",
    priority: input.priority ?? 4,
    startDate: input.startDate ?? null,
    dueDate: input.dueDate ?? input.recurrence?.anchor ?? null,
    dueTime: input.dueTime ?? null,
    dueZone: input.dueZone ?? null,
    durationMinutes: input.durationMinutes ?? null,
    projectId: input.projectId ?? null,
    labelIds: input.labelIds ?? [],
    parentId: input.parentId ?? null,
    recurrence: input.recurrence ?? null,
    // Sorts after every fractional index there is, as a new task does.
    position: input.placement === "first" ? "" : "~",
    completedAt: null,
    deletedAt: null,
    createdAt: now,
    updatedAt: now,
    subtasks: { open: 0, completed: 0 },
  };
}
