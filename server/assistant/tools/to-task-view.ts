import type { Task } from "#domain/task/task.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { listLabels } from "#server/services/label/list.ts";
import { listProjects } from "#server/services/project/list.ts";
import type { TaskView } from "./task-view.ts";

/** More of a note than a model needs to recognise a task. */
const noteLength = 280;

/** Tasks as the model sees them, with the names of their projects and labels. */
export async function toTaskViews(
  ctx: ServiceContext,
  tasks: readonly Task[],
): Promise<TaskView[]> {
  if (tasks.length === 0) return [];
  const filed = tasks.some(({ projectId }) => projectId !== null);
  const labelled = tasks.some(({ labelIds }) => labelIds.length > 0);
  const projects = filed ? await listProjects(ctx) : [];
  const labels = labelled ? await listLabels(ctx) : [];
  const projectNames = new Map(projects.map(({ id, name }) => [id, name]));
  const labelNames = new Map(labels.map(({ id, name }) => [id, name]));
  return tasks.map((task) => ({
    id: task.id,
    title: task.title,
    due: task.dueDate && (task.dueTime ? `${task.dueDate}T${task.dueTime}` : task.dueDate),
    ...(task.dueZone && task.dueZone !== ctx.actor.zone && { zone: task.dueZone }),
    repeats: task.recurrence?.rule ?? null,
    ...(task.startDate && { starts: task.startDate }),
    ...(task.durationMinutes && { minutes: task.durationMinutes }),
    priority: task.priority,
    project: (task.projectId && projectNames.get(task.projectId)) ?? null,
    labels: task.labelIds.flatMap((id) => labelNames.get(id) ?? []),
    notes: task.notes === "" ? null : task.notes.slice(0, noteLength),
    part_of: task.parentId,
    done: task.completedAt !== null,
    deleted: task.deletedAt !== null,
  }));
}
