import type { ListTasksInput } from "#domain/task/list.ts";
import { type Arrangement, usualArrangement } from "./arrangement.ts";

/** One page of tasks: what it is, and the query that fills it. */
export type TaskView =
  | { kind: "open" | "inbox" | "today" | "upcoming" | "completed" | "trash" }
  | { kind: "project" | "label" | "filter"; id: string };

/** What pages ask the server for, their cursor apart. */
export type TaskQuery = Pick<
  ListTasksInput,
  "status" | "sort" | "direction" | "group" | "projectId" | "labelId" | "parentId" | "filter"
> & { due?: "now" | "upcoming" };

/** Rows fetched at first: more than a screen, little enough to arrive at once. */
export const firstPageSize = 100;
/** Rows fetched at a time by somebody who reads on. */
export const pageSize = 250;

/** The query behind a view as it is arranged. A saved filter is given with its text. */
export function queryOf(
  view: TaskView,
  arrangement: Arrangement = usualArrangement(view),
  filterText = "",
): TaskQuery {
  switch (view.kind) {
    case "completed":
      return { status: "completed", sort: "completed", direction: "desc" };
    case "trash":
      return { status: "trash", sort: "removed", direction: "desc" };
    default:
      return { status: "open", ...conditionOf(view, filterText), ...orderOf(arrangement) };
  }
}

function conditionOf(view: TaskView, filterText: string): TaskQuery {
  switch (view.kind) {
    case "inbox":
      return { projectId: null };
    case "today":
      return { due: "now" };
    case "upcoming":
      return { due: "upcoming" };
    case "project":
      return { projectId: view.id };
    case "label":
      return { labelId: view.id };
    case "filter":
      return { filter: filterText };
    default:
      return {};
  }
}

/** Groups that pages can follow each other in are the server's business; labels are put together here. */
function orderOf({ sort, group }: Arrangement): TaskQuery {
  const order = sort === "created" ? { sort, direction: "desc" as const } : { sort };
  const isSortedSo = group === "date" ? sort === "due" : group === sort;
  return group === "none" || group === "label" || isSortedSo ? order : { ...order, group };
}

/** The view that an address `/tasks/:view?/:id?` names; null when there is no such page. */
export function viewFromPath(name: string | undefined, id: string | undefined): TaskView | null {
  switch (name) {
    case undefined:
      return { kind: "open" };
    case "inbox":
    case "today":
    case "upcoming":
    case "completed":
    case "trash":
      return id === undefined ? { kind: name } : null;
    case "project":
    case "label":
    case "filter":
      return id === undefined ? null : { kind: name, id };
    default:
      return null;
  }
}

/** The address of a view. */
export function viewPath(view: TaskView): string {
  if (view.kind === "open") return "/tasks";
  if ("id" in view) return `/tasks/${view.kind}/${view.id}`;
  return `/tasks/${view.kind}`;
}
