import { z } from "zod";
import { taskId } from "./task.ts";

/** The neighbours that a task is put between. One is enough; null means there is none. */
const neighbours = {
  afterId: taskId.nullish(),
  beforeId: taskId.nullish(),
};

/** A new place among the same siblings; last, when neither neighbour is named. */
export const reorderTaskInput = z.object({ id: taskId, ...neighbours });
export type ReorderTaskInput = z.infer<typeof reorderTaskInput>;

/** Another project (null: the inbox), another parent (null: none), or both. */
export const moveTaskInput = z.object({
  id: taskId,
  projectId: z.string().max(64).nullish(),
  parentId: taskId.nullish(),
  ...neighbours,
});
export type MoveTaskInput = z.infer<typeof moveTaskInput>;
