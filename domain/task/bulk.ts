import { z } from "zod";
import { taskIds } from "./task-ids.ts";
import { taskChanges } from "./update.ts";

/** The same changes for many tasks. */
export const updateTasksInput = z.object({ ids: taskIds, changes: taskChanges });
export type UpdateTasksInput = z.infer<typeof updateTasksInput>;
