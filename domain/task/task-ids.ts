import { z } from "zod";
import { taskId } from "./task.ts";

/** The one task that a verb is about. */
export const taskIdInput = z.object({ id: taskId });
export type TaskIdInput = z.infer<typeof taskIdInput>;

/** The tasks that a verb for many is about. */
export const taskIds = z.array(taskId).min(1).max(500);
export const taskIdsInput = z.object({ ids: taskIds });
export type TaskIdsInput = z.infer<typeof taskIdsInput>;
