import type { Attachment } from "#chatkit/protocol/attachments.ts";
import type { ThreadStreamEvent } from "#chatkit/protocol/events.ts";
import type { Page } from "#chatkit/protocol/pages.ts";
import type { Thread } from "#chatkit/protocol/threads.ts";
import type { InferenceOptions, UserContent } from "#chatkit/protocol/user-message.ts";
import { emptyView, type ThreadView } from "../thread/view.ts";
import type { RequestFailure } from "../wire/errors.ts";

/** A message the person has sent and the server has not yet confirmed. */
export interface Outgoing {
  /** Also the request's id, so that sending it again never starts a second turn. */
  id: string;
  content: UserContent[];
  attachments: Attachment[];
  quotedText: string | undefined;
  inference: InferenceOptions;
  status: "sending" | "queued" | "failed";
}

/** The turn in progress. `sending`: asked; `streaming`: answering; `reconnecting`: looking for it again. */
export interface Turn {
  phase: "sending" | "streaming" | "reconnecting";
  /** The server's name of the turn; undefined on servers that do not keep turns. */
  id: string | undefined;
  /** Events received so far, from the turn's first. */
  received: number;
  allowCancel: boolean;
  /** The latest progress line. */
  progress: Extract<ThreadStreamEvent, { type: "progress_update" }> | undefined;
}

/** An error shown in the thread. `retryItem` names the user message that "retry" answers again. */
export interface Failure {
  kind: RequestFailure | "stream" | "custom";
  /** Wording of the server for people; without one the kind is worded by the interface. */
  message: string | undefined;
  retryItem: string | undefined;
}

export type Notice = Extract<ThreadStreamEvent, { type: "notice" }> & { id: number };

/** The list of past threads. */
export interface History {
  open: boolean;
  rows: readonly Omit<Thread, "items">[];
  page: Pick<Page<Thread>, "has_more" | "after">;
  status: "idle" | "loading" | "failed";
}

export interface SessionState {
  threadId: string | null;
  loading: "ready" | "loading" | "missing" | "failed";
  view: ThreadView;
  /** Older items that are not loaded. */
  older: { more: boolean; after: string | undefined; loading: boolean };
  turn: Turn | undefined;
  outbox: readonly Outgoing[];
  failure: Failure | undefined;
  notices: readonly Notice[];
  feedback: Readonly<Record<string, "positive" | "negative">>;
  history: History;
  online: boolean;
}

export const initialState: SessionState = {
  threadId: null,
  loading: "ready",
  view: emptyView,
  older: { more: false, after: undefined, loading: false },
  turn: undefined,
  outbox: [],
  failure: undefined,
  notices: [],
  feedback: {},
  history: {
    open: false,
    rows: [],
    page: { has_more: false },
    status: "idle",
  },
  online: true,
};

/** The state on another thread; what does not belong to a thread stays. */
export function onThread(state: SessionState, threadId: string | null): SessionState {
  const { history, online } = state;
  return {
    ...initialState,
    history,
    online,
    threadId,
    loading: threadId === null ? "ready" : "loading",
  };
}
