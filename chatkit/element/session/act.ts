import type { Action } from "#chatkit/protocol/actions.ts";
import type { StructuredSubmission } from "#chatkit/protocol/structured-input.ts";
import { cutAfter, putItem } from "../thread/apply-event.ts";
import { runTurn, showFailure } from "./run-turn.ts";
import { isAbort, reportError, type Session } from "./session.ts";

/**
 * Sends an action to the server and takes in what it streams back, after the running response.
 * Resolves to false when that failed; rejects when there is no thread yet, for the protocol's actions
 * belong to one.
 */
export async function sendAction(
  session: Session,
  action: Action,
  itemId?: string,
): Promise<boolean> {
  const { threadId } = session.state.get();
  if (threadId === null) throw new Error("An action needs a thread: send a message first.");
  const params = { thread_id: threadId, action, ...(itemId && { item_id: itemId }) };
  return runTurn(session, () =>
    session.state.get().threadId === threadId
      ? { type: "threads.custom_action", params }
      : undefined,
  );
}

/** Sends an action that is answered at once, also while a response is running. False when it failed. */
export async function sendSyncAction(
  session: Session,
  action: Action,
  itemId?: string,
): Promise<boolean> {
  const { threadId } = session.state.get();
  if (threadId === null) return false;
  const params = { thread_id: threadId, action, ...(itemId && { item_id: itemId }) };
  try {
    const answer = await session.wire.ask("threads.sync_custom_action", params, session.signal);
    const item = answer.updated_item;
    if (item && session.state.get().threadId === threadId) {
      session.state.set((now) => ({ ...now, view: putItem(now.view, item) }));
    }
    return true;
  } catch (cause) {
    if (!isAbort(cause)) showFailure(session, cause);
    return false;
  }
}

/** Answers the person's message anew: everything after it goes, on the screen as on the server. */
export async function retryAfter(session: Session, itemId: string): Promise<void> {
  await runTurn(session, () => {
    const { threadId, view } = session.state.get();
    if (threadId === null || !view.items.some(({ id }) => id === itemId)) return undefined;
    session.state.set((now) => ({ ...now, failure: undefined, view: cutAfter(now.view, itemId) }));
    return { type: "threads.retry_after_item", params: { thread_id: threadId, item_id: itemId } };
  });
}

/** Submits the answers to the questions that stand in the composer's place. */
export async function answerQuestions(
  session: Session,
  itemId: string,
  input: StructuredSubmission,
): Promise<void> {
  await runTurn(session, () => {
    const { threadId } = session.state.get();
    if (threadId === null) return undefined;
    const params = { thread_id: threadId, item_id: itemId, input };
    return { type: "threads.add_structured_input", params };
  });
}

/** Tells the server what the person thinks of a response, given by its items. Taken back on failure. */
export async function giveFeedback(
  session: Session,
  itemIds: string[],
  kind: "positive" | "negative",
): Promise<void> {
  const { threadId, feedback } = session.state.get();
  if (threadId === null) return;
  const given = Object.fromEntries(itemIds.map((id) => [id, kind]));
  session.state.set((now) => ({ ...now, feedback: { ...now.feedback, ...given } }));
  try {
    const params = { thread_id: threadId, item_ids: itemIds, kind };
    await session.wire.ask("items.feedback", params, session.signal);
  } catch (cause) {
    if (isAbort(cause)) return;
    session.state.set((now) => ({ ...now, feedback }));
    reportError(session, cause);
  }
}

/**
 * Stops the running response. A server that keeps turns is asked, and its last frames are read; on
 * others closing the connection is the stop (behaviour of the official server).
 */
export async function stopTurn(session: Session): Promise<void> {
  const { threadId, turn } = session.state.get();
  const running = session.running.turn;
  if (!turn || !running) return;
  if (!turn.id || threadId === null) return running.leave.abort();
  try {
    const params = { thread_id: threadId, turn_id: turn.id };
    await session.wire.ask("turns.stop", params, session.signal);
  } catch (cause) {
    if (!isAbort(cause)) reportError(session, cause);
    running.leave.abort();
  }
}
