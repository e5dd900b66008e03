import type { ThreadItem } from "#chatkit/protocol/items.ts";
import type { Thread } from "#chatkit/protocol/threads.ts";
import { withoutItems } from "../thread/apply-event.ts";
import { mergeNewest, mergeOlder } from "../thread/merge.ts";
import { ChatKitRequestError } from "../wire/errors.ts";
import { runClientTools } from "./client-tools.ts";
import { followRunning } from "./follow.ts";
import { inTurn, showFailure } from "./run-turn.ts";
import { isAbort, reportError, type Session } from "./session.ts";
import { onThread } from "./state.ts";

const PAGE = 50;

/**
 * Shows another thread, or the start of a new one. The turn being read is left: the server goes on
 * with it where it keeps turns. Resolves when the thread is loaded or known to be missing.
 */
export async function openThread(session: Session, threadId: string | null): Promise<void> {
  session.running.turn?.leave.abort();
  session.running.turn = undefined;
  const { turn } = session.state.get();
  if (turn && turn.phase !== "sending") session.emit("chatkit.response.end");
  session.state.set((now) => onThread(now, threadId));
  session.emit("chatkit.thread.change", { threadId });
  if (threadId !== null) await loadThread(session, threadId);
}

/** Loads the thread on the screen anew, as after a failure, with its skeleton. */
export async function loadThread(session: Session, threadId: string): Promise<void> {
  const { state, emit } = session;
  state.set((now) => ({ ...now, loading: "loading" }));
  emit("chatkit.thread.load.start", { threadId });
  try {
    const loaded = await fetchThread(session, threadId);
    if (state.get().threadId !== threadId) return;
    state.set((now) => ({ ...showLoaded(now, loaded), loading: "ready" }));
    emit("chatkit.thread.load.end", { threadId });
  } catch (cause) {
    if (isAbort(cause) || state.get().threadId !== threadId) return;
    const missing = cause instanceof ChatKitRequestError && cause.kind === "missing";
    state.set((now) => ({ ...now, loading: missing ? "missing" : "failed" }));
    reportError(session, cause);
    return;
  }
  inTurn(session, () => takeUp(session, threadId));
}

/**
 * Fetches what changed in the thread on the screen without disturbing it: unchanged items are not
 * drawn again, a running response is waited for, and a turn started elsewhere is taken up.
 */
export function fetchUpdates(session: Session): Promise<void> {
  session.queue.refresh ??= inTurn(session, async () => {
    session.queue.refresh = undefined;
    const { threadId, loading } = session.state.get();
    if (threadId === null || loading !== "ready") return;
    const loaded = await fetchThread(session, threadId);
    if (session.state.get().threadId !== threadId) return;
    session.state.set((now) => showLoaded(now, loaded));
    await followIfShown(session, threadId);
  });
  return session.queue.refresh;
}

/** Loads the page of items before the loaded ones, where there is one. */
export async function loadOlder(session: Session): Promise<void> {
  const { threadId, older } = session.state.get();
  if (threadId === null || !older.more || older.loading) return;
  session.state.set((now) => ({ ...now, older: { ...now.older, loading: true } }));
  const params = { thread_id: threadId, limit: PAGE, order: "desc" as const, after: older.after };
  try {
    const page = await session.wire.ask("items.list", params, session.signal);
    if (session.state.get().threadId !== threadId) return;
    session.state.set((now) => ({
      ...now,
      older: { more: page.has_more, after: page.after, loading: false },
      view: { ...now.view, items: mergeOlder(now.view.items, page.data.toReversed()) },
    }));
  } catch (cause) {
    if (isAbort(cause)) return;
    session.state.set((now) => ({ ...now, older: { ...now.older, loading: false } }));
    reportError(session, cause);
  }
}

/** Goes on where a thread stands: with the turn that runs in it, or the call that a reload left unanswered. */
async function takeUp(session: Session, threadId: string): Promise<void> {
  await followIfShown(session, threadId);
  if (session.state.get().threadId !== threadId) return;
  try {
    await runClientTools(session);
  } catch (cause) {
    const answered = cause instanceof ChatKitRequestError && cause.kind === "busy";
    // By another tab, which has the thread open too.
    if (answered) void fetchUpdates(session);
    else showFailure(session, cause);
  }
}

async function followIfShown(session: Session, threadId: string): Promise<void> {
  if (session.state.get().threadId === threadId) await followRunning(session);
}

interface Loaded {
  thread: Omit<Thread, "items">;
  /** The newest items, oldest first. */
  items: ThreadItem[];
  more: boolean;
  after: string | undefined;
}

/** The thread with its newest items: at least as many as are on the screen, but not endlessly many. */
async function fetchThread({ wire, signal, state }: Session, threadId: string): Promise<Loaded> {
  const thread = await wire.ask("threads.get_by_id", { thread_id: threadId }, signal);
  const head = withoutItems(thread);
  if (!thread.items.has_more) {
    return { thread: head, items: thread.items.data, more: false, after: undefined };
  }
  const shown = state.get().threadId === threadId ? state.get().view.items.length : 0;
  const limit = Math.min(Math.max(PAGE, shown), 4 * PAGE);
  const params = { thread_id: threadId, limit, order: "desc" as const };
  const page = await wire.ask("items.list", params, signal);
  return {
    thread: head,
    items: page.data.toReversed(),
    more: page.has_more,
    after: page.after,
  };
}

type State = ReturnType<Session["state"]["get"]>;

function showLoaded(now: State, { thread, items, more, after }: Loaded): State {
  const merged = mergeNewest(now.view.items, items, !more);
  // Items loaded earlier by scrolling up stay, with the cursor that continues before them.
  const kept = more && merged.length > items.length;
  return {
    ...now,
    view: { ...now.view, thread, items: merged },
    older: kept ? now.older : { more, after, loading: false },
  };
}
