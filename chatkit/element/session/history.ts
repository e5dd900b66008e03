import { withoutItems } from "../thread/apply-event.ts";
import { openThread } from "./load.ts";
import { isAbort, reportError, type Session } from "./session.ts";
import type { History, SessionState } from "./state.ts";

const PAGE = 30;

/** Opens the list of past threads and loads it anew; what was listed before is shown meanwhile. */
export async function showHistory(session: Session): Promise<void> {
  if (session.state.get().history.open) return;
  change(session, { open: true });
  session.emit("chatkit.history.open");
  await loadHistory(session, undefined);
}

/** Closes the list and returns to the thread. */
export function hideHistory(session: Session): void {
  if (!session.state.get().history.open) return;
  change(session, { open: false });
  session.emit("chatkit.history.close");
}

/** Loads the next page of threads, where there is one. */
export async function loadMoreHistory(session: Session): Promise<void> {
  const { page, status } = session.state.get().history;
  if (page.has_more && status !== "loading") await loadHistory(session, page.after);
}

/** Loads threads, newest first: from the beginning, or after the row with this id. */
export async function loadHistory(session: Session, after: string | undefined): Promise<void> {
  change(session, { status: "loading" });
  try {
    const params = { limit: PAGE, order: "desc" as const, ...(after && { after }) };
    const { data, ...page } = await session.wire.ask("threads.list", params, session.signal);
    const rows = data.map(withoutItems);
    session.state.set((now) => {
      const before = after ? now.history.rows : [];
      const known = new Set(before.map(({ id }) => id));
      const fresh = rows.filter(({ id }) => !known.has(id));
      return withHistory(now, { rows: [...before, ...fresh], page, status: "idle" });
    });
  } catch (cause) {
    if (isAbort(cause)) return;
    change(session, { status: "failed" });
    reportError(session, cause);
  }
}

/** Gives a thread another title, on the screen at once; taken back when the server refuses. */
export async function renameThread(session: Session, id: string, title: string): Promise<void> {
  const before = session.state.get();
  session.state.set((now) => retitle(now, id, title));
  try {
    await session.wire.ask("threads.update", { thread_id: id, title }, session.signal);
  } catch (cause) {
    if (isAbort(cause)) return;
    const old = before.history.rows.find((row) => row.id === id)?.title;
    session.state.set((now) => retitle(now, id, old));
    throw cause;
  }
}

/** Deletes a thread; the one on the screen makes way for a new one. */
export async function deleteThread(session: Session, id: string): Promise<void> {
  await session.wire.ask("threads.delete", { thread_id: id }, session.signal);
  session.state.set((now) =>
    withHistory(now, { rows: now.history.rows.filter((row) => row.id !== id) }),
  );
  if (session.state.get().threadId === id) await openThread(session, null);
}

function change({ state }: Session, patch: Partial<History>): void {
  state.set((now) => withHistory(now, patch));
}

function withHistory(now: SessionState, patch: Partial<History>): SessionState {
  return { ...now, history: { ...now.history, ...patch } };
}

function retitle(now: SessionState, id: string, title: string | undefined): SessionState {
  const rows = now.history.rows.map((row) => (row.id === id ? { ...row, title } : row));
  const { thread } = now.view;
  const view = thread?.id === id ? { ...now.view, thread: { ...thread, title } } : now.view;
  return { ...withHistory(now, { rows }), view };
}
