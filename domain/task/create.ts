import { z } from "zod";
import { labelName } from "#domain/label/label.ts";
import { projectName } from "#domain/project/project.ts";
import {
  calendarDate,
  clockTime,
  priority,
  recurrence,
  taskId,
  taskNotes,
  taskTitle,
  zoneName,
} from "./task.ts";

/** More labels on one task than anybody reads. */
export const labelIdList = z.array(z.string().max(64)).max(50);
const durationMinutes = z.number().int().positive().max(10_080);

/** What is needed to make a task: a title; all else may be left out. */
export const createTaskInput = z.object({
  /** Made by the client so that it can show the task at once and repeat the request safely. */
  id: z.uuid().optional(),
  title: taskTitle,
  notes: taskNotes.optional(),
  priority: priority.optional(),
  startDate: calendarDate.nullish(),
  dueDate: calendarDate.nullish(),
  /** Needs a date, its own or the first one of the recurrence. */
  dueTime: clockTime.nullish(),
  /** The actor's zone when left out. */
  dueZone: zoneName.nullish(),
  durationMinutes: durationMinutes.nullish(),
  projectId: z.string().max(64).nullish(),
  /** Instead of an id: the project of that name, made when there is none. */
  projectName: projectName.optional(),
  labelIds: labelIdList.optional(),
  /** In addition to the ids: labels by name, made when there are none. */
  labelNames: z.array(labelName).max(50).optional(),
  /** A subtask lives in the project of its parent, whatever `projectId` says. */
  parentId: taskId.nullish(),
  recurrence: recurrence.nullish(),
  /** Where it goes among its siblings: last, unless said otherwise. */
  placement: z.enum(["first", "last"]).optional(),
});
export type CreateTaskInput = z.infer<typeof createTaskInput>;

export const createTasksInput = z.object({ tasks: z.array(createTaskInput).min(1).max(500) });
export type CreateTasksInput = z.infer<typeof createTasksInput>;
