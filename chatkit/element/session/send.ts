import type { Attachment } from "#chatkit/protocol/attachments.ts";
import type { InferenceOptions, UserContent } from "#chatkit/protocol/user-message.ts";
import { ChatKitRequestError } from "../wire/errors.ts";
import type { StreamRequest } from "../wire/requests.ts";
import { followRunning } from "./follow.ts";
import { nextTry } from "./reconnect.ts";
import { inTurn, readAndAnswer, showFailure } from "./run-turn.ts";
import { isAbort, type Session } from "./session.ts";
import type { Outgoing } from "./state.ts";

export interface NewMessage {
  content: UserContent[];
  attachments: Attachment[];
  quotedText?: string | undefined;
  inference: InferenceOptions;
}

/**
 * Shows the message at once and sends it when it is its turn: after the running response, and when
 * the browser is online. Resolves when the response has ended; failures are shown in the thread.
 */
export function sendMessage(session: Session, message: NewMessage): Promise<void> {
  const outgoing: Outgoing = {
    id: crypto.randomUUID(),
    ...message,
    quotedText: message.quotedText,
    status: session.running.turn ? "queued" : "sending",
  };
  session.state.set((now) => ({
    ...now,
    failure: undefined,
    outbox: [...now.outbox, outgoing],
  }));
  return inTurn(session, () => deliver(session, outgoing.id));
}

/** Sends a message again that could not be sent; as the same request, so that it never counts twice. */
export function resendMessage(session: Session, id: string): Promise<void> {
  mark(session, id, "sending");
  session.state.set((now) => ({ ...now, failure: undefined }));
  return inTurn(session, () => deliver(session, id));
}

/** Takes a message back that was not sent. */
export function discardMessage({ state }: Session, id: string): void {
  state.set((now) => ({
    ...now,
    failure: undefined,
    outbox: now.outbox.filter((message) => message.id !== id),
  }));
}

async function deliver(session: Session, id: string): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    const message = find(session, id);
    if (!message) return;
    try {
      if (!session.state.get().online) await untilOnline(session, id);
      mark(session, id, "sending");
      await readAndAnswer(session, toRequest(session, message), id);
      return;
    } catch (cause) {
      if (isAbort(cause)) return;
      const known = cause instanceof ChatKitRequestError;
      if (known && cause.kind === "busy") await followRunning(session);
      else if (!known || cause.kind !== "network" || !mayRepeat(session, id)) {
        if (find(session, id)) mark(session, id, "failed");
        showFailure(session, cause);
        return;
      }
      mark(session, id, "queued");
      await nextTry(attempt, session.signal);
    }
  }
}

/**
 * Repeating a request is safe when it never reached the server, or when the server recognizes it. A
 * message that has been confirmed is not repeated: only its response is missing.
 */
function mayRepeat(session: Session, id: string): boolean {
  if (!find(session, id)) return false;
  return session.server.keepsTurns === true || !session.state.get().online;
}

async function untilOnline(session: Session, id: string): Promise<void> {
  mark(session, id, "queued");
  while (!session.state.get().online) await nextTry(0, session.signal);
}

function toRequest({ state }: Session, message: Outgoing): StreamRequest {
  const { threadId } = state.get();
  const input = {
    content: message.content,
    attachments: message.attachments.map(({ id }) => id),
    inference_options: message.inference,
    ...(message.quotedText && { quoted_text: message.quotedText }),
  };
  if (threadId === null) return { type: "threads.create", params: { input } };
  return { type: "threads.add_user_message", params: { thread_id: threadId, input } };
}

function find({ state }: Session, id: string): Outgoing | undefined {
  return state.get().outbox.find((message) => message.id === id);
}

function mark({ state }: Session, id: string, status: Outgoing["status"]): void {
  state.set((now) => ({
    ...now,
    outbox: now.outbox.map((message) => (message.id === id ? { ...message, status } : message)),
  }));
}
