import { askPersonTool } from "./ask-person.ts";
import { createFilterTool, deleteFilterTool, updateFilterTool } from "./collections/filters.ts";
import { createLabelTool, deleteLabelTool, updateLabelTool } from "./collections/labels.ts";
import { listProjectsTool } from "./collections/list-projects.ts";
import { createProjectTool, deleteProjectTool, updateProjectTool } from "./collections/projects.ts";
import { createTasksTool } from "./create-tasks.ts";
import { editTaskTool } from "./edit-task.ts";
import { findTasksTool } from "./find-tasks.ts";
import { historyTool } from "./history/history.ts";
import { undoTool } from "./history/undo.ts";
import { changeMatchingTool, deleteMatchingTool } from "./matching-tasks.ts";
import { placeTasksTool } from "./place-tasks.ts";
import { rescheduleTasksTool } from "./reschedule-tasks.ts";
import {
  completeTasksTool,
  deleteTasksTool,
  reopenTasksTool,
  restoreTasksTool,
  skipOccurrencesTool,
} from "./settle-tasks.ts";
import { updateTasksTool } from "./update-tasks.ts";

/** Everything the model can do. */
export const tools = [
  findTasksTool,
  createTasksTool,
  updateTasksTool,
  rescheduleTasksTool,
  placeTasksTool,
  completeTasksTool,
  reopenTasksTool,
  skipOccurrencesTool,
  deleteTasksTool,
  restoreTasksTool,
  changeMatchingTool,
  deleteMatchingTool,
  editTaskTool,
  undoTool,
  historyTool,
  listProjectsTool,
  createProjectTool,
  updateProjectTool,
  deleteProjectTool,
  createLabelTool,
  updateLabelTool,
  deleteLabelTool,
  createFilterTool,
  updateFilterTool,
  deleteFilterTool,
  askPersonTool,
] as const;
