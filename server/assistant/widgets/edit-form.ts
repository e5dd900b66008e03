import type { Select, WidgetComponent } from "#chatkit/protocol/widgets/component.ts";
import type { Card } from "#chatkit/protocol/widgets/root.ts";
import type { TaskView } from "../tools/task-view.ts";
import { syncAction, type TaskFields } from "./action.ts";
import { toKey } from "./key.ts";

export type EditForm = {
  task: TaskView;
  /** The notes in full; the view may hold their beginning. */
  notes: string;
  /** Names of the projects to choose from. */
  projects: readonly string[];
  /** Why the last try to save was refused. */
  problem?: string | undefined;
  undoTurn: string | null;
};

/** All fields of one task, to be changed by hand. What it was opened with goes along, so that only changes count. */
export function editForm(form: EditForm): Card {
  const { task, notes, projects, problem, undoTurn } = form;
  const was = fieldsOf(task, notes);
  const payload = { taskId: task.id, was };
  return {
    type: "Card",
    key: toKey({ kind: "edit", taskId: task.id, undoTurn }),
    size: "md",
    asForm: true,
    children: [
      ...labelled("Title", {
        type: "Input",
        name: "task.title",
        placeholder: "Title",
        defaultValue: was.title,
        required: true,
      }),
      ...labelled("Notes", {
        type: "Textarea",
        name: "task.notes",
        placeholder: "Notes",
        defaultValue: was.notes,
        rows: 2,
      }),
      row([
        labelled("Date", {
          type: "DatePicker",
          name: "task.date",
          placeholder: "Date",
          defaultValue: was.date,
          clearable: true,
          block: true,
        }),
        labelled("Time", {
          type: "Input",
          name: "task.time",
          placeholder: "Time, like 09:30",
          pattern: "([01]?\\d|2[0-3]):[0-5]\\d",
          defaultValue: was.time,
        }),
      ]),
      row([
        labelled("Priority", choice("task.priority", was.priority, priorities)),
        labelled("List", choice("task.project", was.project, listed(projects, task.project))),
      ]),
      ...labelled("Labels", {
        type: "Input",
        name: "task.labels",
        placeholder: "Labels, separated by commas",
        defaultValue: was.labels,
      }),
      ...(problem ? [{ type: "Text" as const, value: problem, color: "danger" }] : []),
    ],
    confirm: { label: "Save", action: syncAction("task.save", payload) },
    cancel: { label: "Close", action: syncAction("task.close", { taskId: task.id }) },
  };
}

/** A task as the form's fields hold it, each as text; empty where there is nothing. */
function fieldsOf(task: TaskView, notes: string): TaskFields {
  const [date = "", time = ""] = (task.due ?? "").split("T");
  return {
    title: task.title,
    notes,
    date,
    time,
    priority: String(task.priority),
    project: task.project === null ? noProject : `#${task.project}`,
    labels: task.labels.join(", "),
  };
}

const priorities = [
  { value: "1", label: "P1, urgent" },
  { value: "2", label: "P2" },
  { value: "3", label: "P3" },
  { value: "4", label: "None" },
];

/** A choice without a value is drawn as no choice, so that the inbox needs one; names have a "#" before them. */
export const noProject = "none";

/** The open projects, and the task's own, which may be archived. */
function listed(projects: readonly string[], current: string | null): Select["options"] {
  const names = current === null || projects.includes(current) ? projects : [current, ...projects];
  return [
    { value: noProject, label: "Inbox" },
    ...names.map((name) => ({ value: `#${name}`, label: name })),
  ];
}

function choice(name: string, value: string, options: Select["options"]): Select {
  return { type: "Select", name, defaultValue: value, options, block: true };
}

type Field = Extract<WidgetComponent, { name: string }>;

function labelled(value: string, field: Field): WidgetComponent[] {
  return [{ type: "Label", fieldName: field.name, value }, field];
}

function row(columns: WidgetComponent[][]): WidgetComponent {
  return {
    type: "Row",
    gap: 3,
    wrap: "wrap",
    align: "start",
    children: columns.map((children) => ({ type: "Col", flex: "1", gap: 2, children })),
  };
}
