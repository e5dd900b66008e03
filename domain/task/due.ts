import type { Task } from "./task.ts";

export type Due = Pick<
  Task,
  "startDate" | "dueDate" | "dueTime" | "dueZone" | "durationMinutes" | "recurrence"
>;

/** Two given values contradict each other. `field` is the one to point at. */
export class DueError extends Error {
  readonly field: keyof Due;

  constructor(field: keyof Due, message: string) {
    super(message);
    this.name = "DueError";
    this.field = field;
  }
}

export const noDue: Due = {
  startDate: null,
  dueDate: null,
  dueTime: null,
  dueZone: null,
  durationMinutes: null,
  recurrence: null,
};

type Given = { [Field in keyof Due]?: Due[Field] | undefined };

/**
 * What a task's dates become when some of them are given anew: what depends on a date goes with
 * it, and what needs one brings it. Throws `DueError` when the given values contradict each other.
 */
export function settleDue(current: Due, given: Given, zone: string): Due {
  const {
    startDate = current.startDate,
    dueDate = current.dueDate,
    dueTime = current.dueTime,
    dueZone = current.dueZone,
    durationMinutes = current.durationMinutes,
    recurrence = current.recurrence,
  } = given;
  const due: Due = { startDate, dueDate, dueTime, dueZone, durationMinutes, recurrence };
  if (due.recurrence && given.recurrence && !given.dueDate) {
    due.dueDate = given.dueDate === null || !current.dueDate ? due.recurrence.anchor : due.dueDate;
  }
  if (!due.dueDate) {
    if (given.dueTime) throw new DueError("dueTime", "A time needs a date.");
    due.dueTime = null;
    due.recurrence = null;
  }
  if (!due.dueTime) {
    if (given.durationMinutes) throw new DueError("durationMinutes", "A duration needs a time.");
    due.dueZone = null;
    due.durationMinutes = null;
  } else {
    due.dueZone = due.dueZone ?? zone;
  }
  if (due.startDate && due.dueDate && due.startDate > due.dueDate) {
    if (given.startDate) throw new DueError("startDate", "A task cannot start after it is due.");
    due.startDate = due.dueDate;
  }
  return due;
}
