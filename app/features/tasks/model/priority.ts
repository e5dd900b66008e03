import type { Priority } from "#domain/task/task.ts";

export const priorities = [1, 2, 3, 4] as const satisfies readonly Priority[];

/** The priority a form field holds; 4, "none", for anything else. */
export function readPriority(value: string): Priority {
  return priorities.find((priority) => String(priority) === value) ?? 4;
}
