import type { ListViewItem, WidgetComponent } from "#chatkit/protocol/widgets/component.ts";
import type { TaskView } from "../tools/task-view.ts";
import { pageAction, syncAction } from "./action.ts";
import { dueWords, type Reader } from "./due-words.ts";

/**
 * One task with its checkbox, title and the little that matters about it. Pressed, it opens the task in
 * the list, where all of it can be seen.
 */
export function taskRow(task: TaskView, reader: Reader): ListViewItem {
  return {
    type: "ListViewItem",
    key: task.id,
    gap: 2,
    align: "start",
    ...(!task.deleted && { onClickAction: pageAction("task.open", { taskId: task.id }) }),
    children: [
      task.deleted ? restoreButton(task) : checkbox(task),
      {
        type: "Col",
        flex: "1",
        gap: 0,
        children: [title(task), ...details(task, reader)],
      },
      ...badge(task),
    ],
  };
}

/** The checkbox takes its name from it, and the row around it opens the task. */
function title({ title, done, deleted }: TaskView): WidgetComponent {
  return {
    type: "Text",
    value: title,
    ...((done || deleted) && { color: "secondary" }),
    ...(deleted && { lineThrough: true }),
  };
}

function checkbox(task: TaskView): WidgetComponent {
  return {
    type: "Checkbox",
    name: `done-${task.id}`,
    defaultChecked: task.done,
    onChangeAction: syncAction("task.toggle", {
      taskId: task.id,
      done: !task.done,
      ...(task.repeats && task.due && { occurrence: task.due.slice(0, 10) }),
    }),
  };
}

function restoreButton(task: TaskView): WidgetComponent {
  return {
    type: "Button",
    label: "Restore",
    size: "xs",
    variant: "outline",
    onClickAction: syncAction("task.restore", { taskId: task.id }),
  };
}

function details(task: TaskView, reader: Reader): WidgetComponent[] {
  const open = !task.done && !task.deleted;
  const overdue = open && task.due !== null && task.due.slice(0, 10) < reader.today;
  const words = [
    task.deleted ? "Deleted" : null,
    task.due && dueWords(task.due, reader),
    task.repeats && "repeats",
    task.project,
    ...task.labels.map((label) => `@${label}`),
  ].filter(Boolean);
  if (words.length === 0) return [];
  return [
    {
      type: "Caption",
      value: words.join(" · "),
      color: overdue ? "danger" : "secondary",
    },
  ];
}

function badge(task: TaskView): WidgetComponent[] {
  if (task.priority === 4) return [];
  const color = task.priority === 1 ? "danger" : task.priority === 2 ? "warning" : "info";
  return [{ type: "Badge", label: `P${task.priority}`, color, size: "sm" }];
}
