import type { WidgetComponent } from "#chatkit/protocol/widgets/component.ts";
import type { TaskView } from "../tools/task-view.ts";
import { syncAction } from "./action.ts";
import { dueWords, type Reader } from "./due-words.ts";

/** One task with its checkbox, title and the little that matters about it. */
export function taskRow(task: TaskView, reader: Reader): WidgetComponent[] {
  return [
    task.deleted ? restoreButton(task) : checkbox(task),
    {
      type: "Col",
      flex: "1",
      gap: 0,
      children: [title(task), ...details(task, reader)],
    },
    ...badge(task),
  ];
}

/** The checkbox takes its name from the label, which also ticks it; a deleted task has none to tick. */
function title(task: TaskView): WidgetComponent {
  if (task.deleted) {
    return { type: "Text", value: task.title, lineThrough: true, color: "secondary" };
  }
  return {
    type: "Label",
    fieldName: fieldName(task),
    size: "md",
    weight: "normal",
    value: task.title,
    ...(task.done && { color: "secondary" }),
  };
}

const fieldName = (task: TaskView) => `done-${task.id}`;

function checkbox(task: TaskView): WidgetComponent {
  return {
    type: "Checkbox",
    name: fieldName(task),
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
