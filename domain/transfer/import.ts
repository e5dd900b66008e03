import { z } from "zod";
import type { ImportProblem } from "./plan.ts";

/** What to import: the text of a file. */
export const importInput = z.discriminatedUnion("format", [
  z.object({
    format: z.literal("todoist"),
    text: z.string().max(20_000_000),
    /** The project that the tasks go into: the file's name. */
    projectName: z.string().trim().min(1).max(120),
  }),
  z.object({ format: z.literal("taskpilot"), text: z.string().max(20_000_000) }),
]);
export type ImportInput = z.infer<typeof importInput>;

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

export type ImportPreview = {
  tasks: { total: number; known: number };
  projects: { total: number; known: number };
  labels: { total: number; known: number };
  filters: { total: number; known: number };
  /** The first of the tasks, as they will be called. */
  titles: string[];
  problems: ImportProblem[];
};

export type ImportProgress = { done: number; total: number };
