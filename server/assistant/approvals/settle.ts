import type { ThreadStreamEvent } from "#chatkit/protocol/events.ts";
import type { WidgetItem } from "#chatkit/protocol/items.ts";
import type { TurnContext } from "#chatkit/server/options.ts";
import { decideApproval } from "#server/services/approval/decide.ts";
import { getApproval } from "#server/services/approval/get.ts";
import { answer, type Run } from "../turn/answer.ts";
import { drawApproval } from "../widgets/draw.ts";
import { fromKey } from "../widgets/key.ts";
import { effect, keepOf } from "./effect.ts";

export type Word = {
  approvalId: string;
  approved: boolean;
  /** The tasks that the person took off the list before approving it. */
  leftOut?: ReadonlySet<string>;
};

/** Far more than ever stand between a card and the message or click that decides it. */
const searched = 100;

/**
 * Decides a waiting approval, once. `only` ends the wait and redraws the card; `andGoOn` lets the run that waited
 * go on too, with the person's word, as part of the turn that asked. Decided or expired before, it only redraws the
 * card. An approval of nothing that is left calls it off.
 */
export function settleApproval<C>(turn: TurnContext<C>, run: Run, word: Word) {
  const { approvalId, leftOut = new Set() } = word;

  async function* settle(goOn: boolean): AsyncGenerator<ThreadStreamEvent, void, undefined> {
    const { services } = run;
    const ref = { id: approvalId, threadId: turn.thread.id };
    const asked = await getApproval(services, ref);
    const kept = keepOf(effect.parse(JSON.parse(asked.effect)), leftOut);
    const approved = word.approved && !isEmpty(kept.effect);
    const { decided, approval } = await decideApproval(services, ref, {
      state: approved ? "approved" : "cancelled",
      ...(approved && { effect: JSON.stringify(kept.effect) }),
    });
    const card = await findCard(turn, approvalId);
    if (card) {
      const { widget, copyText } = await drawApproval(run, approval);
      yield { type: "thread.item.replaced", item: { ...card, widget, copy_text: copyText } };
    }
    if (!decided) {
      yield { type: "notice", level: "info", message: late[approval.state] };
    } else if (goOn) {
      const approvals = approved ? kept.approvals : null;
      yield* answer(turn, asPartOf(run, approval.turnId), {
        waiting: approval.runState,
        approvals,
      });
    }
  }
  return { only: () => settle(false), andGoOn: () => settle(true) };
}

/** Whether the person took every task off a list that was of tasks alone. */
function isEmpty(parts: ReturnType<typeof keepOf>["effect"]): boolean {
  return parts.every(
    ({ tasks, lines }) => lines.length === 0 && tasks.every(({ left, along }) => left || along),
  );
}

/** What is done on approval counts as done by the turn that asked, so that one undo takes back all of it. */
function asPartOf(run: Run, turnId: string): Run {
  const { actor } = run.services;
  return {
    ...run,
    turnId,
    services: {
      ...run.services,
      groupId: turnId,
      actor: actor.kind === "assistant" ? { ...actor, turnId } : actor,
    },
  };
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
