import type { ListTasksInput } from "#domain/task/list.ts";

/** One page of tasks: what it is, and the query that fills it. */
export type TaskView =
  | { kind: "open" | "inbox" | "today" | "upcoming" | "completed" | "trash" }
  | { kind: "project" | "label" | "filter"; id: string };

/** What the server is asked for; the page's cursor apart. */
export type TaskQuery = Omit<ListTasksInput, "cursor" | "limit">;

/** Rows fetched at a time: more than a screen, little enough to arrive at once. */
export const pageSize = 100;

/** The query behind a view. A saved filter is given with its text. */
export function queryOf(view: TaskView, filterText = ""): TaskQuery {
  switch (view.kind) {
    case "open":
      return { status: "open", sort: "position" };
    case "inbox":
      return { status: "open", projectId: null, sort: "position" };
    case "today":
      return { status: "open", due: "now", sort: "due" };
    case "upcoming":
      return { status: "open", due: "upcoming", sort: "due" };
    case "completed":
      return { status: "completed", sort: "completed", direction: "desc" };
    case "trash":
      return { status: "trash", sort: "removed", direction: "desc" };
    case "project":
      return { status: "open", projectId: view.id, sort: "position" };
    case "label":
      return { status: "open", labelId: view.id, sort: "position" };
    case "filter":
      return { status: "open", filter: filterText, sort: "due" };
  }
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
