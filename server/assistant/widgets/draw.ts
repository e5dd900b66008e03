import type { WidgetRoot } from "#chatkit/protocol/widgets/root.ts";
import type { Approval } from "#server/services/approval/approval.ts";
import { getApproval } from "#server/services/approval/get.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { ServiceError } from "#server/services/errors.ts";
import { listedTasksById } from "#server/services/task/rows/listed-task.ts";
import { effect } from "../approvals/effect.ts";
import type { ToolContext } from "../tools/descriptor.ts";
import type { TaskView } from "../tools/task-view.ts";
import { toTaskViews } from "../tools/to-task-view.ts";
import { type ApprovalCard, approvalCard, approvalText } from "./approval-card.ts";
import { drawEditForm } from "./draw-edit-form.ts";
import { drawTurn } from "./draw-turn.ts";
import { readerOf } from "./due-words.ts";
import { fromKey, type WidgetSubject } from "./key.ts";
import { taskText, taskWidget } from "./task-widget.ts";

export type Drawn = { widget: WidgetRoot; copyText: string };

/** Whose tasks are drawn, and how that person reads dates. */
export type DrawContext = Pick<ToolContext, "services" | "locale">;

/** A widget of its subject as it is now; null for a subject that is nothing (any more). */
export async function drawSubject(
  ctx: DrawContext,
  threadId: string,
  subject: WidgetSubject,
): Promise<Drawn | null> {
  switch (subject.kind) {
    case "approval":
      return drawApproval(
        ctx,
        await getApproval(ctx.services, { id: subject.approvalId, threadId }),
      );
    case "turn":
      return drawTurn(ctx.services, subject.turnId);
    case "edit":
      return drawEditForm(ctx.services, subject);
    case "tasks":
      return drawTasks(ctx, subject);
  }
}

async function drawTasks(
  ctx: DrawContext,
  { taskIds, undoTurn, more }: Extract<WidgetSubject, { kind: "tasks" }>,
): Promise<Drawn> {
  const tasks = await tasksNow(ctx.services, taskIds);
  const widget = taskWidget({ tasks, taskIds, reader: readerOf(ctx), undoTurn, more });
  return { widget, copyText: taskText(tasks) };
}

export async function drawApproval(ctx: DrawContext, approval: Approval): Promise<Drawn> {
  const parts = effect.parse(JSON.parse(approval.effect));
  const ids = [...new Set(parts.flatMap(({ tasks }) => tasks.map(({ id }) => id)))];
  const tasks = await tasksNow(ctx.services, ids);
  const card: ApprovalCard = {
    approvalId: approval.id,
    state: approval.state,
    effect: parts,
    tasks: new Map(tasks.map((task) => [task.id, task])),
    reader: readerOf(ctx),
  };
  return { widget: approvalCard(card), copyText: approvalText(card) };
}

/** Draws a widget of ours again; null for others. */
export async function redraw(
  ctx: DrawContext,
  threadId: string,
  widget: WidgetRoot,
): Promise<Drawn | null> {
  const subject = fromKey(widget.key);
  if (!subject) return null;
  try {
    return await drawSubject(ctx, threadId, subject);
  } catch (error) {
    if (error instanceof ServiceError && error.code === "not_found") return null;
    throw error;
  }
}

/** In the order given; those that are gone for good are left out. */
async function tasksNow(ctx: ServiceContext, ids: readonly string[]): Promise<TaskView[]> {
  const found = await toTaskViews(ctx, await listedTasksById(ctx, ids));
  const byId = new Map(found.map((task) => [task.id, task]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
