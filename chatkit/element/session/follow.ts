import { ChatKitRequestError } from "../wire/errors.ts";
import { readAndAnswer } from "./run-turn.ts";
import type { Session } from "./session.ts";

/**
 * Takes up the turn that runs in the thread on the screen, started before a reload, in another tab or
 * on another machine, and reads it to its end. Without one, or on a server that does not keep turns,
 * nothing happens. Rejects when the connection fails.
 */
export async function followRunning(session: Session): Promise<void> {
  const { threadId } = session.state.get();
  if (threadId === null || session.server.keepsTurns === false) return;
  try {
    await readAndAnswer(session, {
      type: "turns.follow",
      params: { thread_id: threadId, after: 0 },
    });
    session.server.keepsTurns = true;
  } catch (cause) {
    if (!(cause instanceof ChatKitRequestError) || !unknownRequest(cause)) throw cause;
    session.server.keepsTurns ??= false;
  }
}

/** A server without our extension refuses the request's type, as it refuses any it does not know. */
function unknownRequest({ kind, status }: ChatKitRequestError): boolean {
  return kind === "refused" || kind === "missing" || status === 500;
}
