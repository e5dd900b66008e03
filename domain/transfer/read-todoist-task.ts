import { labelName } from "#domain/label/label.ts";
import { nameKey } from "#domain/project/project.ts";
import { priority, taskNotes, taskTitle, zoneName } from "#domain/task/task.ts";
import type { ImportPlan, PlannedTask } from "./plan.ts";
import { readTodoistDate } from "./read-todoist-date.ts";

export type Row = { [column: string]: string | undefined };
type Surroundings = {
  now: Date;
  zone: string;
  parent: PlannedTask | null;
  plan: ImportPlan;
  line: number;
  report: (message: string) => void;
  /** How often each key was wanted so far. */
  wanted: Map<string, number>;
};
type When = Pick<
  PlannedTask,
  "startDate" | "dueDate" | "dueTime" | "dueZone" | "durationMinutes" | "recurrence"
>;

/** One row as a task; null, and reported, when it has no title that a task can have. */
export function readTodoistTask(row: Row, around: Surroundings): PlannedTask | null {
  const { plan, parent, report } = around;
  const { title: words, labels } = splitLabels(row.content ?? "");
  const title = taskTitle.safeParse(words);
  if (!title.success) {
    const problem = words ? `a title too long, “${words.slice(0, 80)}…”` : "no title";
    report(`This task is left out: it has ${problem}.`);
    return null;
  }
  for (const name of labels) {
    const known = plan.labels.some(({ key }) => key === nameKey(name));
    if (!known) plan.labels.push({ key: nameKey(name), name, color: undefined });
  }
  const [project] = plan.projects;
  const { when, left } = readWhen(row, around);
  for (const { problem } of left) report(problem);
  const notes = [row.description, ...left.map(({ note }) => `Todoist: ${note}`)]
    .filter(Boolean)
    .join("\n\n");
  return {
    key: uniqueKey(around.wanted, `${parent?.key ?? project?.key ?? "inbox"}/${title.data}`),
    title: title.data,
    notes: taskNotes.safeParse(notes).success ? notes : notes.slice(0, 50_000),
    priority: priority.safeParse(Number(row.priority)).data ?? 4,
    ...when,
    completedAt: null,
    createdAt: null,
    line: around.line,
    parentKey: parent?.key ?? null,
    projectKey: project?.key ?? null,
    labelKeys: labels.map(nameKey),
  };
}

/** Labels stand in the title as `@name`; a star before it marks a task that cannot be ticked. */
function splitLabels(content: string): { title: string; labels: string[] } {
  const labels: string[] = [];
  const title = content
    .replace(/^\* /, "")
    .replace(/(^|\s)@(\S+?)(?=[,.;:!?)]*(?:\s|$))/gu, (whole, space: string, name: string) => {
      if (!labelName.safeParse(name).success) return whole;
      labels.push(name);
      return space;
    });
  return {
    title: title
      .replace(/\s+([,;!?])/g, "$1")
      .replace(/\s+/g, " ")
      .trim(),
    labels,
  };
}

/** What could not be taken over: how it stands in the notes, and what the preview says of it. */
type Left = { note: string; problem: string };

/** The row's date, or its deadline where it has no date. */
function readWhen(row: Row, around: Surroundings): { when: When; left: Left[] } {
  const { date = "", deadline = "" } = row;
  const words = date || deadline;
  const when = readDate(words, { row, around });
  const left: Left[] = [];
  if (words && !when) {
    const problem = `“${words}” was not understood as a date; it is kept in the notes.`;
    left.push({ note: words, problem });
  }
  if (date && deadline) {
    const problem = `A task has one date here; the deadline “${deadline}” is kept in the notes.`;
    left.push({ note: `deadline ${deadline}`, problem });
  }
  return { when: when ?? noWhen, left };
}

/** A date as people type it in Todoist, in the row's own zone; null for what says more, or none. */
function readDate(
  text: string,
  { row, around: { now, zone } }: { row: Row; around: Surroundings },
): When | null {
  if (text === "") return null;
  const dueZone = zoneName.safeParse(row.timezone).success ? (row.timezone ?? zone) : zone;
  const read = readTodoistDate(text, { now, zone: dueZone });
  if (!read) return null;
  const minutes = row.duration_unit === "minute" ? Number.parseInt(row.duration ?? "", 10) : 0;
  const { dueTime } = read;
  return {
    ...read,
    dueZone: dueTime ? dueZone : null,
    durationMinutes: dueTime ? minutes || read.durationMinutes : null,
  };
}

const noWhen: When = {
  startDate: null,
  dueDate: null,
  dueTime: null,
  dueZone: null,
  durationMinutes: null,
  recurrence: null,
};

function uniqueKey(wanted: Map<string, number>, key: string): string {
  let count = (wanted.get(key) ?? 0) + 1;
  if (count > 1) while (wanted.has(`${key} (${count})`)) count++;
  wanted.set(key, count);
  if (count === 1) return key;
  wanted.set(`${key} (${count})`, 1);
  return `${key} (${count})`;
}
