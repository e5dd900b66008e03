import { ChatKitRequestError } from "../wire/errors.ts";
import type { StreamRequest } from "../wire/requests.ts";
import { runClientTools } from "./client-tools.ts";
import { reportError, type Session } from "./session.ts";
import type { Failure } from "./state.ts";
import { readTurn, type TurnEnd } from "./turn.ts";

/**
 * Runs a turn in the thread on the screen, after the one that is running: reads it to its end, runs
 * the client tool it asks for, and shows what went wrong. Resolves to false when the turn failed.
 */
export async function runTurn(
  session: Session,
  request: () => StreamRequest | undefined,
): Promise<boolean> {
  let succeeded = true;
  await inTurn(session, async () => {
    const asked = request();
    if (!asked) return;
    try {
      await readAndAnswer(session, asked);
      succeeded = session.state.get().failure === undefined;
    } catch (cause) {
      succeeded = false;
      showFailure(session, cause);
    }
  });
  return succeeded;
}

/** Lets jobs that start or follow turns run one after another, in the order they were asked for. */
export function inTurn(session: Session, job: () => Promise<void>): Promise<void> {
  const run = session.queue.tail.then(job);
  session.queue.tail = run.catch((cause) => reportError(session, cause));
  return run;
}

/** Reads a turn and answers the client tools it calls. Rejects as `readTurn` does. */
export async function readAndAnswer(
  session: Session,
  request: StreamRequest,
  requestId: string = crypto.randomUUID(),
): Promise<TurnEnd> {
  const end = await readTurn(session, request, requestId);
  if (end === "finished") await runClientTools(session);
  return end;
}

/** Puts what was thrown into the thread, in words a person can act on, and reports it to the page. */
export function showFailure(session: Session, cause: unknown, retryItem?: string): void {
  reportError(session, cause);
  session.state.set((now) => ({ ...now, failure: toFailure(cause, retryItem) }));
}

function toFailure(cause: unknown, retryItem: string | undefined): Failure {
  const kind = cause instanceof ChatKitRequestError ? cause.kind : "server";
  return { kind, message: undefined, retryItem };
}
