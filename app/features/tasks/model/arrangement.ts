import type { TaskView } from "./view.ts";

/** What the rows of a view are ordered by. */
export const sorts = ["position", "due", "priority", "title", "created"] as const;
/** What the rows of a view are put together by. */
export const groupings = ["none", "date", "priority", "project", "label"] as const;

export type Arrangement = {
  sort: (typeof sorts)[number];
  group: (typeof groupings)[number];
};

/** How a view is laid out until somebody asks for something else. */
export function usualArrangement({ kind }: TaskView): Arrangement {
  switch (kind) {
    case "open":
      return { sort: "position", group: "project" };
    case "today":
    case "upcoming":
      return { sort: "due", group: "date" };
    case "filter":
      return { sort: "due", group: "none" };
    default:
      return { sort: "position", group: "none" };
  }
}

/** Whether a view's layout is the person's to choose: days are what the others are about. */
export function isArrangeable({ kind }: TaskView): boolean {
  return kind !== "upcoming" && kind !== "completed" && kind !== "trash";
}

/** Whether rows stand below the tasks they are part of, in an order that people make themselves. */
export function isTree({ kind }: TaskView, { sort, group }: Arrangement): boolean {
  const hasOwnOrder = kind === "open" || kind === "inbox" || kind === "project";
  return hasOwnOrder && sort === "position" && (group === "none" || group === "project");
}
