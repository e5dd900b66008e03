import { z } from "zod";
import { maxTaskIds } from "./max-task-ids.ts";
import { calendarDate, taskId } from "./task.ts";

/** The one task that a verb is about. */
export const taskIdInput = z.object({ id: taskId });
export type TaskIdInput = z.infer<typeof taskIdInput>;

/** A task to complete. */
export const completeTaskInput = taskIdInput.extend({
  /**
   * The due date on which it was ticked. A repeating task that has moved on since stays as it is,
   * so that two ticks of the same occurrence count once.
   */
  occurrence: calendarDate.optional(),
});
export type CompleteTaskInput = z.infer<typeof completeTaskInput>;

/** The tasks that a verb for many is about. */
export const taskIds = z.array(taskId).min(1).max(maxTaskIds);
export const taskIdsInput = z.object({ ids: taskIds });
export type TaskIdsInput = z.infer<typeof taskIdsInput>;

/** What to delete for good: these tasks of the trash, or all of it. */
export const emptyTrashInput = z.object({ ids: taskIds.optional() });
export type EmptyTrashInput = z.infer<typeof emptyTrashInput>;
