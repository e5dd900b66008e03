import type { ThreadStreamEvent } from "#chatkit/protocol/events.ts";
import type { WidgetItem } from "#chatkit/protocol/items.ts";
import type { TurnContext } from "#chatkit/server/options.ts";
import { decideApproval } from "#server/services/approval/decide.ts";
import { answer, type Run } from "../turn/answer.ts";
import { drawApproval } from "../widgets/draw.ts";
import { fromKey } from "../widgets/key.ts";

export type Word = { approvalId: string; approved: boolean };

/** Far more than ever stand between a card and the message or click that decides it. */
const searched = 100;

/**
 * Decides a waiting approval, once. `only` ends the wait and redraws the card; `andGoOn` lets the run that waited
 * go on too, with the person's word. Decided or expired before, it only redraws the card.
 */
export function settleApproval<C>(turn: TurnContext<C>, run: Run, { approvalId, approved }: Word) {
  async function* settle(goOn: boolean): AsyncGenerator<ThreadStreamEvent, void, undefined> {
    const ref = { id: approvalId, threadId: turn.thread.id };
    const { decided, approval } = await decideApproval(
      run.services,
      ref,
      approved ? "approved" : "cancelled",
    );
    const card = await findCard(turn, approvalId);
    if (card) {
      const { widget, copyText } = await drawApproval(run.services, approval);
      yield { type: "thread.item.replaced", item: { ...card, widget, copy_text: copyText } };
    }
    if (decided && goOn) yield* answer(turn, run, { waiting: approval.runState, approved });
    else if (!decided) yield { type: "notice", level: "info", message: late[approval.state] };
  }
  return { only: () => settle(false), andGoOn: () => settle(true) };
}

const late = {
  pending: "This is already being decided.",
  approved: "This was approved before.",
  cancelled: "This was cancelled before.",
  expired: "This waited too long and is no longer possible. Ask again.",
} as const;

/** The card that shows the approval; none when the person removed it from the thread by a retry. */
async function findCard<C>(
  { store, thread, context }: TurnContext<C>,
  approvalId: string,
): Promise<WidgetItem | undefined> {
  const { data } = await store.listItems(
    { threadId: thread.id, limit: searched, order: "desc", hidden: false },
    context,
  );
  return data
    .filter((item) => item.type === "widget")
    .find(({ widget }) => {
      const subject = fromKey(widget.key);
      return subject?.kind === "approval" && subject.approvalId === approvalId;
    });
}
