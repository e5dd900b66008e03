import type { WidgetComponent } from "#chatkit/protocol/widgets/component.ts";
import type { Card, ListView, WidgetRoot } from "#chatkit/protocol/widgets/root.ts";
import type { TaskView } from "../tools/task-view.ts";
import { pageAction, streamedAction, syncAction } from "./action.ts";
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

/** One task as a card, several as a list. */
export function taskWidget(widget: TaskWidget): WidgetRoot {
  const [only] = widget.tasks;
  if (!only) return goneCard(keyOf(widget));
  return widget.tasks.length === 1 ? taskCard(only, widget) : taskList(widget);
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

function taskCard(task: TaskView, widget: TaskWidget): Card {
  const buttons = [
    ...(task.done || task.deleted ? [] : reschedule(task)),
    ...editButton(task),
    ...openButton(task, "sm"),
    ...undoButton(widget),
  ];
  return {
    type: "Card",
    key: keyOf(widget),
    size: "sm",
    children: [
      { type: "Row", align: "start", gap: 2, children: taskRow(task, widget.reader) },
      ...(buttons.length > 0
        ? [{ type: "Row" as const, gap: 1, wrap: "wrap" as const, children: buttons }]
        : []),
    ],
  };
}

function taskList(widget: TaskWidget): ListView {
  const rows = widget.tasks.map((task) => ({
    type: "ListViewItem" as const,
    key: task.id,
    gap: 2,
    align: "start" as const,
    children: [...taskRow(task, widget.reader), ...openButton(task, "xs")],
  }));
  const undo = undoButton(widget);
  return {
    type: "ListView",
    key: keyOf(widget),
    limit: shownAtFirst,
    children: undo.length > 0 ? [head(rows.length, undo), ...rows] : rows,
  };
}

/** Stands first, where no limit hides it: how many tasks there are, and the way to take the turn back. */
function head(count: number, undo: WidgetComponent[]): ListView["children"][number] {
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

/** Opens the task in the list, where all of it can be seen. */
function openButton(task: TaskView, size: "xs" | "sm"): WidgetComponent[] {
  if (task.deleted) return [];
  return [
    {
      type: "Button",
      label: "Open",
      size,
      variant: "ghost",
      onClickAction: pageAction("task.open", { taskId: task.id }),
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
