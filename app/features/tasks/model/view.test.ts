import { expect, it } from "vitest";
import { queryOf, type TaskView, viewFromPath, viewPath } from "./view.ts";

const views: TaskView[] = [
  { kind: "open" },
  { kind: "inbox" },
  { kind: "today" },
  { kind: "upcoming" },
  { kind: "completed" },
  { kind: "trash" },
  { kind: "project", id: "1" },
  { kind: "label", id: "1" },
  { kind: "filter", id: "1" },
];

it.each(views)("finds $kind again by its address", (view) => {
  const [, , name, id] = viewPath(view).split("/");
  expect(viewFromPath(name, id)).toEqual(view);
});

it.each([
  ["nowhere", undefined],
  ["today", "1"],
  ["project", undefined],
])("knows no page %s %s", (name, id) => {
  expect(viewFromPath(name, id)).toBeNull();
});

it("asks the server for what a view shows", () => {
  expect(views.map((view) => queryOf(view, undefined, "p1"))).toEqual([
    { status: "open", sort: "position", group: "project" },
    { status: "open", projectId: null, sort: "position" },
    { status: "open", due: "now", sort: "due" },
    { status: "open", due: "upcoming", sort: "due" },
    { status: "completed", sort: "completed", direction: "desc" },
    { status: "trash", sort: "removed", direction: "desc" },
    { status: "open", projectId: "1", sort: "position" },
    { status: "open", labelId: "1", sort: "position" },
    { status: "open", filter: "p1", sort: "due" },
  ]);
});

it.each([
  [
    { sort: "created", group: "none" },
    { sort: "created", direction: "desc" },
  ],
  [
    { sort: "title", group: "priority" },
    { sort: "title", group: "priority" },
  ],
  [{ sort: "priority", group: "priority" }, { sort: "priority" }],
  [{ sort: "due", group: "date" }, { sort: "due" }],
  [{ sort: "due", group: "label" }, { sort: "due" }],
] as const)("asks for %j in the order in which its groups follow each other", (asked, order) => {
  expect(queryOf({ kind: "inbox" }, asked)).toEqual({ status: "open", projectId: null, ...order });
});
