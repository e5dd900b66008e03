import type { Color } from "#domain/project/project.ts";
import type { Task } from "#domain/task/task.ts";

/** What an import would make, as read from a file, before anything is looked up or written. */
export type ImportPlan = {
  projects: { key: string; name: string; color: Color | undefined; archivedAt: Date | null }[];
  labels: { key: string; name: string; color: Color | undefined }[];
  filters: { name: string; query: string; color: Color | undefined }[];
  /** Parents before their subtasks. */
  tasks: PlannedTask[];
  problems: ImportProblem[];
};

export type PlannedTask = Pick<
  Task,
  | "title"
  | "notes"
  | "priority"
  | "startDate"
  | "dueDate"
  | "dueTime"
  | "dueZone"
  | "durationMinutes"
  | "recurrence"
  | "completedAt"
> & {
  /** The same each time the same task is read, so that it is made once. */
  key: string;
  parentKey: string | null;
  projectKey: string | null;
  labelKeys: string[];
  /** Where in the file it stands; null where the file has no lines of its own. */
  line: number | null;
  createdAt: Date | null;
};

/** Something in the file that could not be taken over as it is. */
export type ImportProblem = {
  /** From 1; null where the file has no lines of its own. */
  line: number | null;
  message: string;
};

export const emptyPlan = (): ImportPlan => ({
  projects: [],
  labels: [],
  filters: [],
  tasks: [],
  problems: [],
});
