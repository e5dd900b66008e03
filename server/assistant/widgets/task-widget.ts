import type { ListViewItem, WidgetComponent } from "#chatkit/protocol/widgets/component.ts";
import type { Card, ListView, WidgetRoot } from "#chatkit/protocol/widgets/root.ts";
import type { TaskView } from "../tools/task-view.ts";
import { streamedAction, syncAction } from "./action.ts";
import type { Reader } from "./due-words.ts";
import { toKey } from "./key.ts";
import { taskRow } from "./task-row.ts";

/** Rows shown before "show more". */
const shownAtFirst = 8;

export type TaskWidget = {
  /** In the order shown; those that are gone for good are missing. */
  tasks: readonly TaskView[];
  /** All tasks it was made for. */
  taskIds: readonly string[];
  reader: Reader;
  undoTurn: string | null;
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

const keyOf = ({ taskIds, undoTurn }: TaskWidget): string =>
  toKey({ kind: "tasks", taskIds: [...taskIds], undoTurn });

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
  return {
    type: "ListView",
    key: keyOf(widget),
    limit: shownAtFirst,
    children: undo.length > 0 ? [head(rows.length, undo), ...rows] : rows,
  };
}

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
