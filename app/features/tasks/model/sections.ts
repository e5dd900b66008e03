import { addDays } from "#domain/dates/calendar.ts";
import type { ListedTask } from "#domain/task/list.ts";
import type { Priority } from "#domain/task/task.ts";
import { type Arrangement, isTree } from "./arrangement.ts";
import { asTree, type TreeRow } from "./tree.ts";
import type { TaskView } from "./view.ts";

/** What the rows of a section share: its heading is made of it, and a drop into it takes it over. */
export type Shared =
  | { kind: "nothing" | "overdue" | "today" | "noDate" | "noLabel" }
  | { kind: "day"; day: string }
  | { kind: "priority"; priority: Priority }
  | { kind: "project" | "label"; id: string };

/** Rows that belong together. */
export type Section = { key: string; shared: Shared; rows: TreeRow[] };

/** The tasks of some sections, from top to bottom. */
export const idsInOrder = (sections: readonly Section[]): string[] =>
  sections.flatMap(({ rows }) => rows.map(({ task }) => task.id));

type Layout = {
  view: TaskView;
  arrangement: Arrangement;
  today: string;
  /** The person's calendar day of an instant. */
  dayOf: (instant: Date) => string;
  /** The person's labels, in their order. */
  labelIds: readonly string[];
};

/** How many days to come are shown even while nothing is due on them, to be dropped on. */
const daysAhead = 7;

/** How a view's tasks are laid out, in the order in which the server lists them. */
export function sectionsOf(tasks: readonly ListedTask[], layout: Layout): Section[] {
  const { view, arrangement, today, dayOf } = layout;
  if (tasks.length === 0) return [];
  switch (view.kind) {
    case "upcoming":
      return withDaysAhead(byDate(tasks, layout), today);
    case "completed":
      return grouped(tasks, ({ completedAt }) => onDay(completedAt ? dayOf(completedAt) : today));
    case "trash":
      return [flat("all", tasks)];
    default:
      return isTree(view, arrangement) ? asTrees(tasks, arrangement) : asGroups(tasks, layout);
  }
}

function asTrees(tasks: readonly ListedTask[], { group }: Arrangement): Section[] {
  const sections = group === "project" ? grouped(tasks, inProject) : [flat("all", tasks)];
  return sections.map((section) => ({
    ...section,
    rows: asTree(section.rows.map(({ task }) => task)),
  }));
}

function asGroups(tasks: readonly ListedTask[], layout: Layout): Section[] {
  switch (layout.arrangement.group) {
    case "none":
      return [flat("all", tasks)];
    case "date":
      return byDate(tasks, layout);
    case "priority":
      return grouped(tasks, ({ priority }) => ({ kind: "priority", priority }));
    case "project":
      return grouped(tasks, inProject);
    case "label":
      return byLabel(tasks, layout.labelIds);
  }
}

const inProject = ({ projectId }: ListedTask): Shared =>
  projectId === null ? { kind: "nothing" } : { kind: "project", id: projectId };

const onDay = (day: string): Shared => ({ kind: "day", day });

/** Today takes what has begun and is due at no certain day; elsewhere that stands by itself. */
function byDate(tasks: readonly ListedTask[], { view, today }: Layout): Section[] {
  const undated: Shared = { kind: view.kind === "today" ? "today" : "noDate" };
  return grouped(tasks, ({ dueDate }) => {
    if (dueDate === null) return undated;
    if (dueDate < today) return { kind: "overdue" };
    return dueDate === today ? { kind: "today" } : onDay(dueDate);
  });
}

function withDaysAhead(sections: readonly Section[], today: string): Section[] {
  const days = Array.from({ length: daysAhead }, (_, index) => addDays(today, index + 1));
  const taken = new Set(sections.map(({ key }) => key));
  const empty = days.map((day) => flat(keyOf(onDay(day)), [], onDay(day)));
  return [...sections, ...empty.filter(({ key }) => !taken.has(key))].sort((a, b) =>
    a.key < b.key ? -1 : 1,
  );
}

/** Under the first of its labels, in the order of the person's labels; what has none comes last. */
function byLabel(tasks: readonly ListedTask[], labelIds: readonly string[]): Section[] {
  const rank = new Map(labelIds.map((id, index) => [id, index]));
  const firstOf = (task: ListedTask) =>
    task.labelIds.toSorted((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0))[0];
  const sections = grouped(tasks, (task): Shared => {
    const id = firstOf(task);
    return id === undefined ? { kind: "noLabel" } : { kind: "label", id };
  });
  const place = ({ shared }: Section) =>
    shared.kind === "label" ? (rank.get(shared.id) ?? 0) : labelIds.length;
  return sections.sort((a, b) => place(a) - place(b));
}

/** Sections in the order in which their first tasks come. */
function grouped(tasks: readonly ListedTask[], sharedBy: (task: ListedTask) => Shared): Section[] {
  const sections = new Map<string, Section>();
  for (const task of tasks) {
    const shared = sharedBy(task);
    const key = keyOf(shared);
    const section = sections.get(key);
    const row = { task, depth: 0 };
    if (section) section.rows.push(row);
    else sections.set(key, { key, shared, rows: [row] });
  }
  return [...sections.values()];
}

function keyOf(shared: Shared): string {
  switch (shared.kind) {
    case "day":
      return shared.day;
    case "priority":
      return `p${shared.priority}`;
    case "project":
    case "label":
      return shared.id;
    default:
      return shared.kind;
  }
}

function flat(
  key: string,
  tasks: readonly ListedTask[],
  shared: Shared = { kind: "nothing" },
): Section {
  return { key, shared, rows: tasks.map((task) => ({ task, depth: 0 })) };
}
