import type { z } from "zod";
import { createTaskInput, labelIdList } from "./create.ts";
import { taskId, taskNotes, taskTitle } from "./task.ts";

/** The fields that an update may give; a field left out stays as it is, null empties it. */
export const taskChanges = createTaskInput.omit({ id: true, placement: true }).extend({
  title: taskTitle.optional(),
  notes: taskNotes.optional(),
  addLabelIds: labelIdList.optional(),
  removeLabelIds: labelIdList.optional(),
});
export type TaskChanges = z.infer<typeof taskChanges>;

export const updateTaskInput = taskChanges.extend({ id: taskId });
export type UpdateTaskInput = z.infer<typeof updateTaskInput>;
