import type { ListedTask } from "#domain/task/list.ts";
import { asTree, type TreeRow } from "./tree.ts";
import type { TaskView } from "./view.ts";

/** What the rows of a section share: its heading is made of it, and a drop into it takes it over. */
export type Shared =
  | { kind: "nothing" }
  | { kind: "overdue" | "today" }
  | { kind: "day"; day: string }
  | { kind: "project"; id: string };

/** Rows that belong together. */
export type Section = { key: string; shared: Shared; rows: TreeRow[] };

/**
 * How a view's tasks are laid out: by day where days matter, as a tree where people order them.
 * `dayOf` tells the person's calendar day of an instant.
 */
export function sectionsOf(
  tasks: readonly ListedTask[],
  kind: TaskView["kind"],
  { today, dayOf }: { today: string; dayOf: (instant: Date) => string },
): Section[] {
  switch (kind) {
    case "today": {
      const isOverdue = ({ dueDate }: ListedTask) => dueDate !== null && dueDate < today;
      return [
        flat("overdue", tasks.filter(isOverdue), { kind: "overdue" }),
        flat(
          "today",
          tasks.filter((task) => !isOverdue(task)),
          { kind: "today" },
        ),
      ].filter(isFilled);
    }
    case "upcoming":
      return byDay(tasks, (task) => task.dueDate ?? today);
    case "completed":
      return byDay(tasks, (task) => (task.completedAt ? dayOf(task.completedAt) : today));
    case "open":
      return byProject(tasks);
    case "inbox":
    case "project":
      return [{ key: "all", shared: nothing, rows: asTree(tasks) }].filter(isFilled);
    case "label":
    case "filter":
    case "trash":
      return [flat("all", tasks, nothing)].filter(isFilled);
  }
}

const nothing: Shared = { kind: "nothing" };
const isFilled = ({ rows }: Section) => rows.length > 0;

/** Tasks that already stand in order of their days, cut where the day changes. */
function byDay(tasks: readonly ListedTask[], dayOfTask: (task: ListedTask) => string): Section[] {
  const days = groupBy(tasks, dayOfTask);
  return [...days].map(([day, ofDay]) => flat(day, ofDay, { kind: "day", day }));
}

/** The inbox first, without a heading, then each project. */
function byProject(tasks: readonly ListedTask[]): Section[] {
  const { inbox = [], ...projects } = Object.fromEntries(
    groupBy(tasks, ({ projectId }) => projectId ?? "inbox"),
  );
  const sections = Object.entries(projects).map(
    ([id, ofProject]): Section => ({
      key: id,
      shared: { kind: "project", id },
      rows: asTree(ofProject),
    }),
  );
  return [{ key: "inbox", shared: nothing, rows: asTree(inbox) }, ...sections].filter(isFilled);
}

function groupBy(
  tasks: readonly ListedTask[],
  keyOf: (task: ListedTask) => string,
): Map<string, ListedTask[]> {
  const groups = new Map<string, ListedTask[]>();
  for (const task of tasks) {
    const key = keyOf(task);
    const group = groups.get(key);
    if (group) group.push(task);
    else groups.set(key, [task]);
  }
  return groups;
}

function flat(key: string, tasks: readonly ListedTask[], shared: Shared): Section {
  return { key, shared, rows: tasks.map((task) => ({ task, depth: 0 })) };
}
