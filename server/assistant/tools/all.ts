import { seeScreenTool } from "../client-tools/see-screen.ts";
import { askPersonTool } from "./ask-person.ts";
import { createFilterTool, deleteFilterTool, updateFilterTool } from "./collections/filters.ts";
import { createLabelTool, deleteLabelTool, updateLabelTool } from "./collections/labels.ts";
import { listProjectsTool } from "./collections/list-projects.ts";
import { createProjectTool, deleteProjectTool, updateProjectTool } from "./collections/projects.ts";
import { editTaskTool } from "./edit-task.ts";
import { findTasksTool } from "./find-tasks.ts";
import { historyTool } from "./history/history.ts";
import { undoTool } from "./history/undo.ts";
import { createTasksTool } from "./tasks/create-tasks.ts";
import { changeMatchingTool, deleteMatchingTool } from "./tasks/matching-tasks.ts";
import { placeTasksTool } from "./tasks/place-tasks.ts";
import { rescheduleTasksTool } from "./tasks/reschedule-tasks.ts";
import {
  completeTasksTool,
  deleteTasksTool,
  reopenTasksTool,
  restoreTasksTool,
  skipOccurrencesTool,
} from "./tasks/settle-tasks.ts";
import { updateTasksTool } from "./tasks/update-tasks.ts";

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
  seeScreenTool,
] as const;
