import { and, asc, eq, isNull } from "drizzle-orm";
import { tasks } from "#db/schema/index.ts";
import type { Task } from "#domain/task/task.ts";
import { writeCsv } from "#domain/transfer/csv.ts";
import type { ServiceContext } from "../context.ts";
import { listFilters } from "../filter/list.ts";
import { listLabels } from "../label/list.ts";
import { listProjects } from "../project/list.ts";
import { taskColumns } from "../task/rows/columns.ts";

/** Everything of the actor but the trash, the history and the conversations, as JSON (`backup`). */
export async function exportBackup(ctx: ServiceContext): Promise<string> {
  const [projects, labels, filters] = [
    await listProjects(ctx),
    await listLabels(ctx),
    await listFilters(ctx),
  ];
  return JSON.stringify(
    {
      format: "taskpilot",
      version: 1,
      exportedAt: ctx.now,
      projects: projects.map(({ id, name, color, archivedAt }) => ({
        id,
        name,
        color,
        archivedAt,
      })),
      labels: labels.map(({ id, name, color }) => ({ id, name, color })),
      filters: filters.map(({ name, query, color }) => ({ name, query, color })),
      tasks: (await allTasks(ctx)).map(
        ({ deletedAt: _gone, updatedAt: _updated, ...task }) => task,
      ),
    },
    null,
    2,
  );
}

/** The actor's tasks as a table for a spreadsheet, without the trash. */
export async function exportCsv(ctx: ServiceContext): Promise<string> {
  const projects = new Map((await listProjects(ctx)).map(({ id, name }) => [id, name]));
  const labels = new Map((await listLabels(ctx)).map(({ id, name }) => [id, name]));
  const all = await allTasks(ctx);
  const titles = new Map(all.map(({ id, title }) => [id, title]));
  return writeCsv([
    [...csvColumns],
    ...all.map((task) => [
      task.title,
      task.notes,
      String(task.priority),
      task.dueDate ?? "",
      task.dueTime ?? "",
      task.dueZone ?? "",
      task.startDate ?? "",
      task.recurrence?.rule ?? "",
      projects.get(task.projectId ?? "") ?? "",
      task.labelIds.flatMap((id) => labels.get(id) ?? []).join(", "),
      titles.get(task.parentId ?? "") ?? "",
      task.createdAt.toISOString(),
      task.completedAt?.toISOString() ?? "",
    ]),
  ]);
}

const csvColumns = [
  "Title",
  "Notes",
  "Priority",
  "Due date",
  "Due time",
  "Time zone",
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
