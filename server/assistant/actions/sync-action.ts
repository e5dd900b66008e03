import type { WidgetItem } from "#chatkit/protocol/items.ts";
import type { SyncActionResponse } from "#chatkit/protocol/responses.ts";
import { InvalidRequestError } from "#chatkit/server/errors.ts";
import type { SyncActionInput } from "#chatkit/server/options.ts";
import { ServiceError } from "#server/services/errors.ts";
import { widgetAction } from "../widgets/action.ts";
import { type DrawContext, type Drawn, drawSubject, redraw } from "../widgets/draw.ts";
import { drawEditForm } from "../widgets/draw-edit-form.ts";
import { fromKey } from "../widgets/key.ts";
import { actNow, isTaskAction, type TaskAction } from "./act-now.ts";
import { showMore } from "./show-more.ts";

/**
 * Handles a control of a widget at once and gives the widget back as it is now. A task that is gone by then is no
 * error: the widget says so. What a form refuses, the form says.
 */
export async function handleSyncAction<C>(
  ctx: DrawContext,
  input: SyncActionInput<C>,
): Promise<SyncActionResponse> {
  const parsed = widgetAction.safeParse(input.action);
  if (!parsed.success) throw new InvalidRequestError("This action is not known.", "params.action");
  const { data: action } = parsed;
  if (action.type === "tasks.more") return fetchMore(ctx, input);
  if (!isTaskAction(action)) {
    throw new InvalidRequestError("This action has to be streamed.", "params.action");
  }
  const problem = await refusalOf(actNow(ctx.services, action));
  const { sender } = input;
  if (problem && (action.type !== "task.save" || !sender)) throw problem;
  if (!sender) return {};
  const drawn = await drawAfter(ctx, { action, sender, problem, threadId: input.thread.id });
  const item = drawn ? { ...sender, widget: drawn.widget, copy_text: drawn.copyText } : sender;
  // What the widget shows is kept by its key, so that a form stays open when the thread is read again.
  if (item.widget.key !== sender.widget.key) await input.store.saveItem(item, input.context);
  return { updated_item: item };
}

/** A list with the tasks after those that it shows. */
async function fetchMore<C>(
  ctx: DrawContext,
  { sender, thread, store, context }: SyncActionInput<C>,
): Promise<SyncActionResponse> {
  const subject = sender && fromKey(sender.widget.key);
  if (!sender || subject?.kind !== "tasks") return {};
  const drawn = await drawSubject(ctx, thread.id, await showMore(ctx, subject));
  if (!drawn) return {};
  const item = { ...sender, widget: drawn.widget, copy_text: drawn.copyText };
  await store.saveItem(item, context);
  return { updated_item: item };
}

/** Why the action was refused; a task that is gone is no refusal. */
async function refusalOf(acting: Promise<void>): Promise<ServiceError | undefined> {
  try {
    await acting;
    return undefined;
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    return error.code === "not_found" && error.field === undefined ? undefined : error;
  }
}

type Acted = {
  action: TaskAction;
  sender: WidgetItem;
  problem: ServiceError | undefined;
  threadId: string;
};

/** Edit turns a card into its form; saving and closing turn it back, unless the form has to say why not. */
async function drawAfter(
  ctx: DrawContext,
  { action, sender, problem, threadId }: Acted,
): Promise<Drawn | null> {
  const { taskId } = action.payload;
  const subject = fromKey(sender.widget.key);
  const undoTurn = subject && "undoTurn" in subject ? subject.undoTurn : null;
  switch (action.type) {
    case "task.edit":
      return drawEditForm(ctx.services, { taskId, undoTurn });
    case "task.save":
    case "task.close":
      return problem
        ? drawEditForm(ctx.services, { taskId, undoTurn }, problem.message)
        : drawSubject(ctx, threadId, { kind: "tasks", taskIds: [taskId], undoTurn, more: null });
    default:
      return redraw(ctx, threadId, sender.widget);
  }
}
