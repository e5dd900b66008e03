import { and, asc, eq, isNull } from "drizzle-orm";
import { tasks } from "#db/schema/index.ts";
import type { Task } from "#domain/task/task.ts";
import { writeCsv } from "#domain/transfer/csv.ts";
import type { ServiceContext } from "../context.ts";
import { listFilters } from "../filter/list.ts";
import { listLabels } from "../label/list.ts";
import { listProjects } from "../project/list.ts";
import { taskColumns } from "../task/rows/columns.ts";

/** So many tasks are written at a time: what a slow reader has not taken yet is not made yet. */
const tasksPerPiece = 500;

/**
 * Everything of the actor but the trash, the history and the conversations, as JSON (`backup`),
 * piece by piece. The tasks are those of one moment: they are read by one statement.
 */
export async function* exportBackup(ctx: ServiceContext): AsyncGenerator<string> {
  const all = await allTasks(ctx);
  const [projects, labels, filters] = [
    await listProjects(ctx),
    await listLabels(ctx),
    await listFilters(ctx),
  ];
  const head = {
    format: "taskpilot",
    version: 1,
    exportedAt: ctx.now,
    projects: projects.map(({ id, name, color, archivedAt }) => ({ id, name, color, archivedAt })),
    labels: labels.map(({ id, name, color }) => ({ id, name, color })),
    filters: filters.map(({ name, query, color }) => ({ name, query, color })),
  };
  yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "tasks": [`;
  for (let start = 0; start < all.length; start += tasksPerPiece) {
    const piece = all
      .slice(start, start + tasksPerPiece)
      .map(({ deletedAt: _gone, updatedAt: _updated, ...task }) => JSON.stringify(task));
    yield `${start === 0 ? "" : ","}\n    ${piece.join(",\n    ")}`;
  }
  yield "\n  ]\n}\n";
}

/** The actor's tasks as a table for a spreadsheet, without the trash, piece by piece. */
export async function* exportCsv(ctx: ServiceContext): AsyncGenerator<string> {
  const all = await allTasks(ctx);
  const projects = new Map((await listProjects(ctx)).map(({ id, name }) => [id, name]));
  const labels = new Map((await listLabels(ctx)).map(({ id, name }) => [id, name]));
  const titles = new Map(all.map(({ id, title }) => [id, title]));
  // Spreadsheets take a file without the mark for one in the letters of their country.
  yield `\ufeff${writeCsv([[...csvColumns]])}`;
  const cells = (task: Task) => [
    task.title,
    task.notes,
    String(task.priority),
    task.dueDate ?? "",
    task.dueTime ?? "",
    task.dueZone ?? "",
    task.durationMinutes === null ? "" : String(task.durationMinutes),
    task.startDate ?? "",
    task.recurrence?.rule ?? "",
    projects.get(task.projectId ?? "") ?? "",
    task.labelIds.flatMap((id) => labels.get(id) ?? []).join(", "),
    titles.get(task.parentId ?? "") ?? "",
    task.createdAt.toISOString(),
    task.completedAt?.toISOString() ?? "",
  ];
  for (let start = 0; start < all.length; start += tasksPerPiece) {
    yield writeCsv(all.slice(start, start + tasksPerPiece).map(cells));
  }
}

const csvColumns = [
  "Title",
  "Notes",
  "Priority",
  "Due date",
  "Due time",
  "Time zone",
  "Minutes",
  "Start date",
  "Repeats",
  "Project",
  "Labels",
  "Subtask of",
  "Created",
  "Completed",
] as const;

/** In the order of the list, parents before their subtasks. */
async function allTasks({ db, actor }: ServiceContext): Promise<Task[]> {
  const rows = await db
    .select(taskColumns)
    .from(tasks)
    .where(and(eq(tasks.userId, actor.userId), isNull(tasks.deletedAt)))
    .orderBy(asc(tasks.position), asc(tasks.id));
  const below = Map.groupBy(rows, ({ parentId }) => parentId);
  const withSubtasks = (task: Task): Task[] => [
    task,
    ...(below.get(task.id) ?? []).flatMap(withSubtasks),
  ];
  return (below.get(null) ?? []).flatMap(withSubtasks);
}
