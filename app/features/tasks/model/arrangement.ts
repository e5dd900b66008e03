import type { TaskView } from "./view.ts";

/** What the rows of a view are ordered by. */
export const sorts = ["position", "due", "priority", "title", "created"] as const;
/** What the rows of a view are put together by. */
export const groupings = ["none", "date", "priority", "project", "label"] as const;

export type Arrangement = {
  sort: (typeof sorts)[number];
  group: (typeof groupings)[number];
};

/** How each view is laid out until somebody asks for something else. */
const usual: Record<TaskView["kind"], Arrangement> = {
  open: { sort: "position", group: "project" },
  inbox: { sort: "position", group: "none" },
  today: { sort: "due", group: "date" },
  upcoming: { sort: "due", group: "date" },
  completed: { sort: "position", group: "none" },
  trash: { sort: "position", group: "none" },
  project: { sort: "position", group: "none" },
  label: { sort: "position", group: "none" },
  filter: { sort: "due", group: "none" },
};

/** The same object each time, so that a list is laid out anew only when something has changed. */
export const usualArrangement = ({ kind }: TaskView): Arrangement => usual[kind];

/** Whether a view's layout is the person's to choose: days are what the others are about. */
export function isArrangeable({ kind }: TaskView): boolean {
  return kind !== "upcoming" && kind !== "completed" && kind !== "trash";
}

/** Whether rows stand below the tasks they are part of, in an order that people make themselves. */
export function isTree({ kind }: TaskView, { sort, group }: Arrangement): boolean {
  const hasOwnOrder = kind === "open" || kind === "inbox" || kind === "project";
  return hasOwnOrder && sort === "position" && (group === "none" || group === "project");
}
