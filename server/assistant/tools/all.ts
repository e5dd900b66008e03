import { askPersonTool } from "./ask-person.ts";
import { createTasksTool } from "./create-tasks.ts";
import { findTasksTool } from "./find-tasks.ts";
import { createProjectTool, listProjectsTool } from "./projects.ts";
import { rescheduleTasksTool } from "./reschedule-tasks.ts";
import {
  completeTasksTool,
  deleteTasksTool,
  reopenTasksTool,
  restoreTasksTool,
} from "./settle-tasks.ts";
import { undoTool } from "./undo.ts";
import { updateTasksTool } from "./update-tasks.ts";

/** Everything the model can do. */
export const tools = [
  findTasksTool,
  createTasksTool,
  updateTasksTool,
  rescheduleTasksTool,
  completeTasksTool,
  reopenTasksTool,
  deleteTasksTool,
  restoreTasksTool,
  undoTool,
  listProjectsTool,
  createProjectTool,
  askPersonTool,
] as const;
