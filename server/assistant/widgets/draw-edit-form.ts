import type { ServiceContext } from "#server/services/context.ts";
import { listProjects } from "#server/services/project/list.ts";
import { listedTasksById } from "#server/services/task/rows/listed-task.ts";
import { toTaskViews } from "../tools/to-task-view.ts";
import type { Drawn } from "./draw.ts";
import { editForm } from "./edit-form.ts";
import { toKey, type WidgetSubject } from "./key.ts";
import { goneCard, taskText } from "./task-widget.ts";

/** The form of a task as it is now, with why it could not be saved; of one that is in the trash or gone it says so. */
export async function drawEditForm(
  ctx: ServiceContext,
  { taskId, undoTurn }: Omit<Extract<WidgetSubject, { kind: "edit" }>, "kind">,
  problem?: string,
): Promise<Drawn> {
  const [task] = await listedTasksById(ctx, [taskId]);
  const [view] = task ? await toTaskViews(ctx, [task]) : [];
  if (!task || !view || view.deleted) {
    return { widget: goneCard(toKey({ kind: "edit", taskId, undoTurn })), copyText: "" };
  }
  const projects = (await listProjects(ctx)).filter(({ archivedAt }) => archivedAt === null);
  const widget = editForm({
    task: view,
    notes: task.notes,
    projects: projects.map(({ name }) => name),
    undoTurn,
    problem,
  });
  return { widget, copyText: taskText([view]) };
}
