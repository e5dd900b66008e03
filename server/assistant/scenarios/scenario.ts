import type { Task } from "#domain/task/task.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { listLabels } from "#server/services/label/list.ts";
import { listProjects } from "#server/services/project/list.ts";
import { completeTask } from "#server/services/task/completion/complete.ts";
import { createTask } from "#server/services/task/create.ts";
import { listTasks } from "#server/services/task/list/list.ts";
import { later } from "#server/services/testing/context.ts";

/**
 * A conversation and what it must lead to. It begins on Wednesday 2026-06-17 at noon in Berlin. Tasks are lines:
 * a title, then what is more to it, each after " | ": a due date, `#project`, `@label`, `p1`, `every RULE`,
 * `note TEXT`, `in PARENT`, `done`.
 */
export type Scenario = {
  name: string;
  given?: string[];
  say: string[];
  /** All tasks afterwards, in any order; those given when left out. */
  after?: string[];
  /** It ends with a question to the person. */
  asks?: boolean;
  /** The person's word about what is put before them; `true` when left out. */
  approve?: boolean;
  /** How many calls were put before the person. */
  approvals?: number;
  /** Words of the last answer. */
  says?: string;
};

/** Makes the tasks of such lines, in order, a minute after one another. */
export async function seed(person: ServiceContext, lines: readonly string[]): Promise<void> {
  const ids = new Map<string, string>();
  for (const [index, line] of lines.entries()) {
    const [title = "", ...facts] = line.split(" | ");
    const ctx = later(person, index - lines.length);
    const task = await createTask(ctx, { title, ...fields(facts, ids) });
    ids.set(title, task.id);
    if (facts.includes("done")) await completeTask(ctx, { id: task.id });
  }
}

function fields(facts: readonly string[], ids: ReadonlyMap<string, string>) {
  const fact = (start: string) => facts.find((one) => one.startsWith(start))?.slice(start.length);
  const [dueDate, dueTime] = (facts.find((fact) => /^\d{4}-/.test(fact)) ?? "").split(" ");
  const rule = fact("every ");
  const priority = ([1, 2, 3] as const).find((level) => facts.includes(`p${level}`));
  const parent = fact("in ");
  return {
    ...(dueDate && { dueDate }),
    ...(dueTime && { dueTime }),
    ...(rule && {
      recurrence: { rule, from: "schedule" as const, anchor: dueDate ?? "2026-06-17" },
    }),
    ...(priority && { priority }),
    ...(fact("#") && { projectName: fact("#") }),
    ...(fact("@") && { labelNames: [fact("@") ?? ""] }),
    ...(fact("note ") && { notes: fact("note ") }),
    ...(parent && { parentId: ids.get(parent) }),
  };
}

/** All of a person's tasks as such lines, sorted. */
export async function stateOf(person: ServiceContext): Promise<string[]> {
  const [{ tasks }, projects, labels] = [
    await listTasks(person, { status: "all", limit: 500 }),
    await listProjects(person),
    await listLabels(person),
  ];
  const named = (list: readonly { id: string; name: string }[], id: string | null) =>
    list.find((one) => one.id === id)?.name;
  const line = (task: Task) =>
    [
      task.title,
      task.dueDate && [task.dueDate, task.dueTime].filter(Boolean).join(" "),
      task.projectId && `#${named(projects, task.projectId)}`,
      ...task.labelIds.map((id) => `@${named(labels, id)}`),
      task.priority < 4 && `p${task.priority}`,
      task.recurrence && `every ${task.recurrence.rule}`,
      task.notes && `note ${task.notes.replaceAll("\n", " / ")}`,
      task.parentId && `in ${tasks.find(({ id }) => id === task.parentId)?.title}`,
      task.completedAt && "done",
    ]
      .filter(Boolean)
      .join(" | ");
  return tasks.map(line).sort();
}
