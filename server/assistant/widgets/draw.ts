import type { WidgetRoot } from "#chatkit/protocol/widgets/root.ts";
import { todayIn } from "#domain/dates/zone.ts";
import type { Approval } from "#server/services/approval/approval.ts";
import { getApproval } from "#server/services/approval/get.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { ServiceError } from "#server/services/errors.ts";
import { getTask } from "#server/services/task/get.ts";
import { effect } from "../approvals/effect.ts";
import type { TaskView } from "../tools/task-view.ts";
import { toTaskViews } from "../tools/to-task-view.ts";
import { approvalCard } from "./approval-card.ts";
import { fromKey, type WidgetSubject } from "./key.ts";
import { taskText, taskWidget } from "./task-widget.ts";

export type Drawn = { widget: WidgetRoot; copyText: string };

/** A widget of its subject as it is now. */
async function drawSubject(
  ctx: ServiceContext,
  threadId: string,
  subject: WidgetSubject,
): Promise<Drawn> {
  if (subject.kind === "approval") {
    return drawApproval(ctx, await getApproval(ctx, { id: subject.approvalId, threadId }));
  }
  return drawTasks(ctx, subject);
}

export async function drawTasks(
  ctx: ServiceContext,
  { taskIds, undoTurn }: Pick<Extract<WidgetSubject, { kind: "tasks" }>, "taskIds" | "undoTurn">,
): Promise<Drawn> {
  const tasks = await tasksNow(ctx, taskIds);
  const today = todayIn(ctx.actor.zone, ctx.now);
  return { widget: taskWidget({ tasks, taskIds, today, undoTurn }), copyText: taskText(tasks) };
}

export async function drawApproval(ctx: ServiceContext, approval: Approval): Promise<Drawn> {
  const parts = effect.parse(JSON.parse(approval.effect));
  const ids = [...new Set(parts.flatMap(({ tasks }) => tasks.map(({ id }) => id)))];
  const tasks = await tasksNow(ctx, ids);
  const widget = approvalCard({
    approvalId: approval.id,
    state: approval.state,
    effect: parts,
    tasks: new Map(tasks.map((task) => [task.id, task])),
    today: todayIn(ctx.actor.zone, ctx.now),
  });
  return { widget, copyText: taskText(tasks) };
}

/** Draws a widget of ours again; null for others. */
export async function redraw(
  ctx: ServiceContext,
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
  const found = await Promise.all(
    ids.map((id) =>
      getTask(ctx, { id }).catch((error: unknown) => {
        if (error instanceof ServiceError && error.code === "not_found") return null;
        throw error;
      }),
    ),
  );
  return toTaskViews(
    ctx,
    found.filter((task) => task !== null),
  );
}
