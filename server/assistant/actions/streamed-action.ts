import type { ThreadStreamEvent } from "#chatkit/protocol/events.ts";
import type { WidgetItem } from "#chatkit/protocol/items.ts";
import { CustomStreamError } from "#chatkit/server/errors.ts";
import type { ActionInput, TurnContext } from "#chatkit/server/options.ts";
import { undoActivity } from "#server/services/activity/undo.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { ServiceError } from "#server/services/errors.ts";
import { settleApproval } from "../approvals/settle.ts";
import type { Run } from "../turn/answer.ts";
import { widgetAction } from "../widgets/action.ts";
import { type DrawContext, redraw } from "../widgets/draw.ts";
import { actNow, isTaskAction } from "./act-now.ts";

/** Handles a widget's action that is answered with a stream: the word on an approval, the undo of a turn. */
export async function* handleAction<C>(
  turn: TurnContext<C>,
  run: Run,
  { action, sender }: ActionInput,
): AsyncGenerator<ThreadStreamEvent, void, undefined> {
  const parsed = widgetAction.safeParse(action);
  if (!parsed.success) throw new CustomStreamError("This action is not known.");
  const { data } = parsed;
  try {
    if (data.type === "approval.approve") {
      const { approvalId, kept } = data.payload;
      const leftOut = new Set(Object.keys(kept).filter((id) => kept[id] === false));
      yield* settleApproval(turn, run, { approvalId, approved: true, leftOut }).andGoOn();
      return;
    }
    if (data.type === "approval.cancel") {
      const { approvalId } = data.payload;
      yield* settleApproval(turn, run, { approvalId, approved: false }).andGoOn();
      return;
    }
    if (data.type === "turn.undo") yield* undoTurn(run.services, data.payload.turnId);
    else if (isTaskAction(data)) await actNow(run.services, data);
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    yield { type: "notice", level: "warning", message: error.message };
  }
  yield* redrawn(run, turn.thread.id, sender);
}

/** Takes back all that a turn did, and says what cannot be taken back. */
async function* undoTurn(
  services: ServiceContext,
  turnId: string,
): AsyncGenerator<ThreadStreamEvent, void, undefined> {
  const { changed, conflicts } = await undoActivity(services, { turnId });
  if (changed.length === 0 && conflicts.length === 0) {
    yield { type: "notice", level: "info", message: "There is nothing left to undo." };
  }
  if (conflicts.length > 0) {
    const titles = [
      ...new Set(conflicts.map(({ title }) => (title ? `“${title}”` : "a task that is gone"))),
    ];
    yield {
      type: "notice",
      level: "warning",
      message: `Changed later and left as it is: ${titles.join(", ")}.`,
    };
  }
}

async function* redrawn(
  ctx: DrawContext,
  threadId: string,
  sender: WidgetItem | undefined,
): AsyncGenerator<ThreadStreamEvent, void, undefined> {
  const drawn = sender && (await redraw(ctx, threadId, sender.widget));
  if (!sender || !drawn) return;
  const item = { ...sender, widget: drawn.widget, copy_text: drawn.copyText };
  yield { type: "thread.item.replaced", item };
}
