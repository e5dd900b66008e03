import type { ListViewItem, WidgetComponent } from "#chatkit/protocol/widgets/component.ts";
import type { Card, ListView, WidgetRoot } from "#chatkit/protocol/widgets/root.ts";
import type { TaskView } from "../tools/task-view.ts";
import { streamedAction, syncAction } from "./action.ts";
import type { Reader } from "./due-words.ts";
import { toKey } from "./key.ts";
import { taskRow } from "./task-row.ts";

/** Rows shown before "show more". */
const shownAtFirst = 8;
/** As many as one search gives. */
const mostRows = 100;

export type TaskWidget = {
  /** In the order shown; those that are gone for good are missing. */
  tasks: readonly TaskView[];
  /** All tasks it was made for. */
  taskIds: readonly string[];
  reader: Reader;
  undoTurn: string | null;
  /** The search that gives the tasks after these. */
  more: Record<string, unknown> | null;
};

/** The tasks, each a row that opens it. */
export function taskWidget(widget: TaskWidget): WidgetRoot {
  const [only] = widget.tasks;
  if (!only) return goneCard(keyOf(widget));
  return widget.tasks.length === 1 ? oneTask(only, widget) : severalTasks(widget);
}

/** The plain words of a widget, for copying. */
export function taskText(tasks: readonly TaskView[]): string {
  return tasks
    .map(
      ({ done, title, due }) =>
        `[${done ? "x" : " "}] ${title}${due ? ` (${due.replace("T", " ")})` : ""}`,
    )
    .join("\n");
}

const keyOf = ({ taskIds, undoTurn, more }: TaskWidget): string =>
  toKey({ kind: "tasks", taskIds: [...taskIds], undoTurn, more });

/** One task, with what can be done with it below. */
function oneTask(task: TaskView, widget: TaskWidget): ListView {
  const buttons = [
    ...(task.done || task.deleted ? [] : reschedule(task)),
    ...editButton(task),
    ...undoButton(widget),
  ];
  return {
    type: "ListView",
    key: keyOf(widget),
    children: [
      taskRow(task, widget.reader),
      ...(buttons.length > 0
        ? [{ type: "ListViewItem" as const, key: "buttons", children: [inRow(buttons)] }]
        : []),
    ],
  };
}

const inRow = (children: WidgetComponent[]): WidgetComponent => ({
  type: "Row",
  gap: 1,
  wrap: "wrap",
  children,
});

function severalTasks(widget: TaskWidget): ListView {
  const rows = widget.tasks.map((task) => taskRow(task, widget.reader));
  const undo = undoButton(widget);
  const above = undo.length > 0 ? [head(rows.length, undo)] : [];
  return {
    type: "ListView",
    key: keyOf(widget),
    // Whoever asked for more than one page has seen the first rows.
    ...(rows.length <= mostRows && { limit: shownAtFirst }),
    children: [...above, ...rows, ...(widget.more ? [moreRow] : [])],
  };
}

/** Stands last, and fetches the tasks that come after. */
const moreRow: ListView["children"][number] = {
  type: "ListViewItem",
  key: "more",
  align: "center",
  children: [
    {
      type: "Button",
      label: "Show more tasks",
      size: "sm",
      variant: "outline",
      onClickAction: syncAction("tasks.more", {}),
    },
  ],
};

/** Stands first, where no limit hides it: how many tasks there are, and the way to take the turn back. */
function head(count: number, undo: WidgetComponent[]): ListViewItem {
  return {
    type: "ListViewItem",
    key: "undo",
    align: "center",
    children: [{ type: "Caption", value: `${count} tasks` }, { type: "Spacer" }, ...undo],
  };
}

/** What is left to say of tasks that are gone for good; `key` is the widget's, should they come back. */
export function goneCard(key: string): Card {
  return {
    type: "Card",
    key,
    size: "sm",
    children: [{ type: "Text", value: "These tasks are no longer there.", color: "secondary" }],
  };
}

const times = [
  { value: "today", label: "Today" },
  { value: "tomorrow", label: "Tomorrow" },
  { value: "next-week", label: "In a week" },
  { value: "none", label: "No date" },
];

function reschedule(task: TaskView): WidgetComponent[] {
  return [
    {
      type: "Select",
      name: "when",
      placeholder: "Reschedule",
      size: "sm",
      variant: "outline",
      options: times,
      onChangeAction: syncAction("task.reschedule", { taskId: task.id }),
    },
  ];
}

function editButton(task: TaskView): WidgetComponent[] {
  if (task.deleted) return [];
  return [
    {
      type: "Button",
      label: "Edit",
      size: "sm",
      variant: "ghost",
      onClickAction: syncAction("task.edit", { taskId: task.id }),
    },
  ];
}

function undoButton({ undoTurn }: TaskWidget): WidgetComponent[] {
  if (!undoTurn) return [];
  return [
    {
      type: "Button",
      label: "Undo",
      size: "sm",
      variant: "ghost",
      iconStart: "reload",
      onClickAction: streamedAction("turn.undo", { turnId: undoTurn }),
    },
  ];
}
