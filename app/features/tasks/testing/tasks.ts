import type { ListedTask } from "#domain/task/list.ts";

/** An open task without anything, but for what a test is about. */
export function aTask(given: Partial<ListedTask> = {}): ListedTask {
  const made = new Date("2026-06-01T08:00:00Z");
  return {
    id: "a",
    title: "A task",
    notes: "",
    priority: 4,
    startDate: null,
    dueDate: null,
    dueTime: null,
    dueZone: null,
    durationMinutes: null,
    projectId: null,
    labelIds: [],
    parentId: null,
    recurrence: null,
    position: "a0",
    completedAt: null,
    deletedAt: null,
    createdAt: made,
    updatedAt: made,
    subtasks: { open: 0, completed: 0 },
    ...given,
  };
}
