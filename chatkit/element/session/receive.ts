import type { ThreadStreamEvent } from "#chatkit/protocol/events.ts";
import { applyEvent } from "../thread/apply-event.ts";
import type { Session } from "./session.ts";
import type { Outgoing, SessionState, Turn } from "./state.ts";

let noticeCount = 0;

/**
 * Takes in one event of the running turn: changes the state, and tells the page what it may act on
 * (the new thread, client effects, the start of the response, errors).
 */
export function receive(session: Session, event: ThreadStreamEvent): void {
  const before = session.state.get();
  session.state.setSoon((state) => reduce(state, event));
  const { threadId, turn } = session.state.get();
  if (event.type === "thread.created" && before.threadId !== threadId) {
    session.emit("chatkit.thread.change", { threadId });
  }
  if (before.turn?.phase !== "streaming" && turn?.phase === "streaming") {
    session.emit("chatkit.response.start");
  }
  if (event.type === "client_effect") {
    session.emit("chatkit.effect", { name: event.name, data: event.data });
  }
  if (event.type === "error") {
    session.emit("chatkit.error", { error: new Error(event.message ?? event.code) });
  }
}

/** The session after one event. */
function reduce(state: SessionState, event: ThreadStreamEvent): SessionState {
  const next = {
    ...state,
    view: applyEvent(state.view, event),
    turn: state.turn && advance(state.turn, event),
  };
  switch (event.type) {
    case "thread.created":
      return { ...next, threadId: event.thread.id };
    case "thread.updated":
      return { ...next, history: renameRow(state, event.thread) };
    case "thread.item.done":
      return event.item.type === "user_message"
        ? { ...next, outbox: withoutFirstSending(state.outbox) }
        : next;
    case "notice":
      noticeCount += 1;
      return { ...next, notices: [...state.notices, { ...event, id: noticeCount }] };
    case "error":
      return {
        ...next,
        failure: {
          kind: event.code === "custom" ? "custom" : "stream",
          message: event.message,
          retryItem: event.allow_retry ? lastUserMessage(next) : undefined,
        },
      };
    default:
      return next;
  }
}

/** The newest user message, which a retry answers again. */
function lastUserMessage({ view }: SessionState): string | undefined {
  return view.items.findLast(({ type }) => type === "user_message")?.id;
}

/** The response begins with the first event that is not about the thread or the person's own message. */
function advance(turn: Turn, event: ThreadStreamEvent): Turn {
  const received = turn.received + 1;
  switch (event.type) {
    case "thread.created":
      return { ...turn, received };
    case "stream_options":
      return {
        ...turn,
        received,
        phase: "streaming",
        allowCancel: event.stream_options.allow_cancel,
      };
    case "progress_update":
      return { ...turn, received, phase: "streaming", progress: event };
    case "thread.item.added":
      return { ...turn, received, phase: "streaming", progress: undefined };
    case "thread.item.done":
      if (event.item.type === "user_message") return { ...turn, received };
      return { ...turn, received, phase: "streaming", progress: undefined };
    default:
      return { ...turn, received, phase: "streaming" };
  }
}

function withoutFirstSending(outbox: readonly Outgoing[]): readonly Outgoing[] {
  const at = outbox.findIndex(({ status }) => status === "sending");
  return at < 0 ? outbox : outbox.toSpliced(at, 1);
}

function renameRow({ history }: SessionState, thread: { id: string; title?: string | undefined }) {
  const rows = history.rows.map((row) =>
    row.id === thread.id ? { ...row, title: thread.title } : row,
  );
  return { ...history, rows };
}
