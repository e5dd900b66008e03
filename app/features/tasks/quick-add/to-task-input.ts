import type { QuickAddResult } from "#domain/quick-add/parse.ts";
import type { CreateTaskInput } from "#domain/task/create.ts";

/**
 * The task that a line asks for. A line that is all date and no title keeps its words as title.
 * `defaults` is what the page gives; the line's own words win over it.
 */
export function toTaskInput(
  line: QuickAddResult,
  text: string,
  defaults: Partial<CreateTaskInput> = {},
): CreateTaskInput {
  if (line.title === "") return { ...defaults, title: text.trim() };
  const { projectId: _page, ...withoutProject } = defaults;
  return {
    ...(line.project === null ? defaults : { ...withoutProject, projectName: line.project }),
    title: line.title,
    ...(line.priority !== 4 && { priority: line.priority }),
    ...(line.startDate !== null && { startDate: line.startDate }),
    ...(line.dueDate !== null && { dueDate: line.dueDate }),
    ...(line.dueTime !== null && { dueTime: line.dueTime }),
    ...(line.durationMinutes !== null && { durationMinutes: line.durationMinutes }),
    ...(line.recurrence !== null && { recurrence: line.recurrence }),
    ...(line.labels.length > 0 && { labelNames: line.labels }),
  };
}
