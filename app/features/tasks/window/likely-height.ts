import type { ListedTask } from "#domain/task/list.ts";
import type { Item } from "./items.ts";

/** As tall as lines are whose words need one line each, in pixels; a finger's rows are taller. */
const heights = { heading: 50, row: 41, facts: 20, finger: 12 };

/**
 * How tall a line will be, until it is measured. A guess that is right moves nothing when the line
 * comes into view, and spares drawing the list once more.
 */
export function likelyHeight(item: Item | undefined, isForFingers: boolean): number {
  if (item?.kind === "heading") return heights.heading;
  const height = item ? likelyRowHeight(item.row.task) : heights.row;
  return height + (isForFingers ? heights.finger : 0);
}

/** How tall the row of a task will be under a mouse, in pixels. */
export const likelyRowHeight = (task: ListedTask): number =>
  heights.row + (hasFacts(task) ? heights.facts : 0);

/** Whether something is said below the title; a project that the page is about is taken for said. */
const hasFacts = ({ dueDate, notes, labelIds, projectId, subtasks }: ListedTask): boolean =>
  dueDate !== null ||
  notes !== "" ||
  labelIds.length > 0 ||
  projectId !== null ||
  subtasks.open + subtasks.completed > 0;
