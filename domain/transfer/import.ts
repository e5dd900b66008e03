import { z } from "zod";
import type { Task } from "#domain/task/task.ts";
import type { ImportProblem } from "./plan.ts";

/** What to import: the text of a file. */
export const importInput = z.discriminatedUnion("format", [
  z.object({
    format: z.literal("todoist"),
    text: z.string().max(20_000_000),
    /** The project that the tasks go into, the file's name; “Inbox” means no project. */
    projectName: z.string().trim().min(1).max(120),
  }),
  z.object({
    format: z.literal("taskpilot"),
    text: z.string().max(20_000_000),
    /** Tasks that came before these where a long file is sent in pieces; for the problems' numbers. */
    tasksBefore: z.number().int().min(0).default(0),
  }),
]);
export type ImportInput = z.input<typeof importInput>;

/**
 * A part of an import. Parts are taken in order with the same `importId`, which makes them one
 * entry of the history and one undo; a part that is repeated makes nothing twice.
 */
export const importPartInput = z.object({
  source: importInput,
  importId: z.uuid(),
  /** The number of tasks that are done: 0 first, then the `done` of the part before. */
  offset: z.number().int().min(0),
  count: z.number().int().min(1).max(2_000).default(500),
});
export type ImportPartInput = z.input<typeof importPartInput>;

/** Something with a name, and whether it is there already. */
export type NamePreview = { name: string; known: boolean };

/** A task as it will be. */
export type TaskPreview = Pick<
  Task,
  "title" | "dueDate" | "dueTime" | "priority" | "recurrence"
> & {
  /** 0 for a task of its own, 1 for a subtask, and so on. */
  level: number;
  project: string | null;
  labels: string[];
  isDone: boolean;
};

export type ImportPreview = {
  tasks: { total: number; known: number };
  projects: NamePreview[];
  labels: NamePreview[];
  filters: NamePreview[];
  /** The first of the tasks. */
  samples: TaskPreview[];
  problems: ImportProblem[];
};

export type ImportProgress = { done: number; total: number };
