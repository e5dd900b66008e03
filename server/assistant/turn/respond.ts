import type { AgentInputItem } from "@openai/agents";
import type { ThreadStreamEvent } from "#chatkit/protocol/events.ts";
import type { ThreadItem, UserMessageItem } from "#chatkit/protocol/items.ts";
import { loadHistory } from "#chatkit/server/agent-bridge/history/to-agent-input.ts";
import { CustomStreamError } from "#chatkit/server/errors.ts";
import type { TurnContext } from "#chatkit/server/options.ts";
import { findPendingApproval } from "#server/services/approval/get.ts";
import { settleApproval } from "../approvals/settle.ts";
import { readFilesForModel } from "../attachments/for-model.ts";
import { unreadNote } from "../attachments/unread-note.ts";
import { pageAnswer } from "../client-tools/page-answer.ts";
import { gatherContext } from "../context/gather.ts";
import { toContextMessage } from "../context/turn-context.ts";
import { answer, type Run } from "./answer.ts";
import { hiddenItem, messageItem } from "./new-item.ts";
import { messageText, toModelInput, withLastResults } from "./to-model-input.ts";

/** How much of a conversation the model is given. */
const historyTokens = 24_000;

/** A plain yes, which answers the card that waits as its button does. */
const plainYes =
  /^(?:yes|yep|yeah|sure|ok(?:ay)?|go ahead|do it|confirm|approve)(?:[ ,]+(?:please|do it|go ahead|delete (?:it|them)))?[.!]*$/i;

/**
 * Answers a message, or what was answered to a question. A message that comes while a card waits for approval
 * decides it: a plain yes approves, everything else calls it off and is answered by itself.
 */
export async function* respond<C>(
  turn: TurnContext<C>,
  run: Run,
  message: UserMessageItem | undefined,
): AsyncGenerator<ThreadStreamEvent, void, undefined> {
  refuseIfClosed(turn);
  const waiting = await findPendingApproval(run.services, turn.thread.id);
  if (waiting) {
    const approved = message !== undefined && plainYes.test(messageText(message));
    const settled = settleApproval(turn, run, { approvalId: waiting.id, approved });
    if (approved) {
      yield* settled.andGoOn();
      return;
    }
    yield* settled.only();
  }
  const unread = message && unreadNote(message, run.reads);
  if (unread) yield { type: "thread.item.done", item: messageItem(turn.thread.id, unread) };
  const history = await loadHistory(turn, historyTokens);
  const told = await pageAnswer(run.services, history);
  if (told) {
    const record = { kind: "turn", items: [told] };
    yield { type: "thread.item.done", item: hiddenItem(turn.thread.id, record) };
  }
  const said = await modelInput(history, run, message);
  yield* answer(turn, run, { input: withLastResults(told ? [...said, told] : said) });
}

/** People cannot write in such a thread; a message that comes all the same is not answered. */
function refuseIfClosed<C>({ thread: { status } }: TurnContext<C>): void {
  if (!status || status.type === "active") return;
  const state = status.type === "locked" ? "locked" : "closed";
  throw new CustomStreamError(status.reason ?? `This conversation is ${state}. Start a new one.`);
}

async function modelInput(
  items: readonly ThreadItem[],
  { services, locale, reads }: Run,
  message: UserMessageItem | undefined,
): Promise<AgentInputItem[]> {
  const history = toModelInput(items, await readFilesForModel(services, items, reads));
  const facts = await gatherContext(services, { locale, taggedIds: taggedIds(message) });
  return [{ role: "system", content: toContextMessage(facts) }, ...history];
}

/** The tasks that a message mentions by tag. */
function taggedIds(message: UserMessageItem | undefined): string[] {
  const tags = message?.content.filter((part) => part.type === "input_tag") ?? [];
  return tags.map(({ id }) => id).filter((id) => id.length <= 64);
}
