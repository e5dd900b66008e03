import { settled } from "../thread/view.ts";
import type { TurnStream } from "../wire/client.ts";
import { ChatKitRequestError } from "../wire/errors.ts";
import type { StreamRequest } from "../wire/requests.ts";
import { receive } from "./receive.ts";
import { nextTry } from "./reconnect.ts";
import { isAbort, type Session } from "./session.ts";
import type { Turn } from "./state.ts";

/** How a turn ended: by itself, left by this element, or with nothing to follow. */
export type TurnEnd = "finished" | "left" | "nothing";

const asked: Turn = {
  phase: "sending",
  id: undefined,
  received: 0,
  allowCancel: true,
  progress: undefined,
};

/**
 * Asks for a turn and reads it to its end. A connection that breaks is taken up again where it broke
 * when the server keeps turns. Rejects when the request is refused, or breaks on a server that keeps
 * no turns, or the turn cannot be found again.
 * @param requestId the same for every attempt to send this request
 */
export async function readTurn(
  session: Session,
  request: StreamRequest,
  requestId: string,
): Promise<TurnEnd> {
  const leave = new AbortController();
  const signal = AbortSignal.any([leave.signal, session.signal]);
  const finished = Promise.withResolvers<void>();
  const running = { leave, done: finished.promise };
  session.running.turn = running;
  const silent = request.type === "turns.follow";
  if (!silent) begin(session);
  try {
    const stream = await session.wire.stream(request, { requestId, signal });
    if (!stream) return "nothing";
    if (silent) begin(session);
    await readAll(session, stream, signal);
    return "finished";
  } catch (cause) {
    if (isAbort(cause) && signal.aborted) return "left";
    throw cause;
  } finally {
    if (session.running.turn === running) {
      session.running.turn = undefined;
      end(session);
    }
    finished.resolve();
  }
}

function begin({ state }: Session): void {
  state.set((now) => ({
    ...now,
    turn: asked,
    failure: undefined,
    notices: [],
    view: settled(now.view),
  }));
}

function end(session: Session): void {
  const responded = session.state.get().turn;
  session.state.set((now) => ({ ...now, turn: undefined, view: settled(now.view) }));
  if (responded && responded.phase !== "sending") session.emit("chatkit.response.end");
}

async function readAll(session: Session, first: TurnStream, signal: AbortSignal): Promise<void> {
  let stream: TurnStream | undefined = first;
  let failures = 0;
  while (stream) {
    const { turnId } = stream;
    if (turnId) {
      session.server.keepsTurns = true;
      patch(session, { id: turnId });
    }
    try {
      for await (const event of stream.events) {
        failures = 0;
        receive(session, event);
      }
      return;
    } catch (cause) {
      stream = await resume(session, cause, { signal, failures });
      failures += 1;
    }
  }
}

/** Finds a turn again after its connection broke; rejects with the cause when that is not possible. */
async function resume(
  session: Session,
  cause: unknown,
  { signal, failures }: { signal: AbortSignal; failures: number },
): Promise<TurnStream | undefined> {
  const { turn, threadId } = session.state.get();
  const broken = cause instanceof ChatKitRequestError && cause.kind === "network";
  if (!broken || !turn?.id || !threadId) throw cause;
  patch(session, { phase: "reconnecting" });
  session.emit("chatkit.log", { name: "turn.reconnect", data: { received: turn.received } });
  for (let attempt = failures; ; attempt += 1) {
    await nextTry(attempt, signal);
    try {
      const params = { thread_id: threadId, turn_id: turn.id, after: turn.received };
      const again = await session.wire.stream(
        { type: "turns.follow", params },
        { requestId: crypto.randomUUID(), signal },
      );
      patch(session, { phase: "streaming" });
      return again;
    } catch (next) {
      if (!(next instanceof ChatKitRequestError) || next.kind !== "network") throw next;
    }
  }
}

function patch({ state }: Session, change: Partial<Turn>): void {
  state.set((now) => (now.turn ? { ...now, turn: { ...now.turn, ...change } } : now));
}
