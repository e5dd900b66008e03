import { z } from "zod";
import { calendarDate, priority, type Task, taskId } from "./task.ts";

const taskSort = z.enum([
  "position",
  "due",
  "priority",
  "title",
  "created",
  "completed",
  "removed",
]);
export type TaskSort = z.infer<typeof taskSort>;

/** What tasks are put together by before they are sorted; the groups themselves ascend. */
const taskGroup = z.enum(["date", "priority", "project"]);
export type TaskGroup = z.infer<typeof taskGroup>;

/** Which tasks, in which order, and which page of them. Conditions add up. */
export const listTasksInput = z.object({
  /** `open` when left out; `all` when the filter speaks of completed tasks. */
  status: z.enum(["open", "completed", "all", "trash"]).optional(),
  /** null: the inbox. */
  projectId: z.string().max(64).nullish(),
  labelId: z.string().max(64).optional(),
  /** null: tasks without a parent. */
  parentId: taskId.nullish(),
  priority: priority.optional(),
  /**
   * In the actor's zone: `today` is what is due today, `overdue` before it, `upcoming` after it.
   * `now` is what asks for attention: due today or before, or begun and without a due date.
   */
  due: z.enum(["overdue", "today", "now", "upcoming", "any", "none"]).optional(),
  dueFrom: calendarDate.optional(),
  dueTo: calendarDate.optional(),
  /** Beginnings of words in the title or the notes, or any part of the title. */
  search: z.string().trim().max(200).optional(),
  /** A filter in the language of domain/filter. */
  filter: z.string().max(2_000).optional(),
  sort: taskSort.default("position"),
  direction: z.enum(["asc", "desc"]).default("asc"),
  group: taskGroup.optional(),
  limit: z.number().int().min(1).max(500).default(50),
  /** The `nextCursor` of the page before. */
  cursor: z.string().max(2_000).nullish(),
});
export type ListTasksInput = z.input<typeof listTasksInput>;

/** How many subtasks directly below a task there are, those in the trash left out. */
export const subtaskCounts = z.object({
  open: z.number().int().nonnegative(),
  completed: z.number().int().nonnegative(),
});

/** A task with what a list shows of its subtasks. */
export type ListedTask = Task & { subtasks: z.infer<typeof subtaskCounts> };

export type TaskPage = {
  tasks: ListedTask[];
  /** null on the last page. */
  nextCursor: string | null;
};

/** How many open tasks there are: in all, without a project, for now, due on this day, late, and by project. */
export type TaskCounts = {
  open: number;
  inbox: number;
  today: number;
  dueToday: number;
  overdue: number;
  projects: Record<string, number>;
};
