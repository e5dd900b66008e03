import type { RequestOf } from "#chatkit/protocol/requests/request.ts";
import type { Call, Core } from "../core.ts";
import { jsonAnswer } from "../http/answer.ts";
import { recoverThread, streamLocal, streamLogged, unknownTurn } from "../turns/follow.ts";

/** More frames than any turn has; still an integer of four bytes for a store's sake. */
const allFrames = 2_147_483_647;

/**
 * `turns.follow`, our extension: the rest of a turn from a frame on, wherever it runs or ran. Without a
 * turn id, of the thread's running turn, or of its last when that was interrupted; 204 when neither is.
 */
export async function followTurn<C>(
  core: Core<C>,
  call: Call<C>,
  { params }: RequestOf<"turns.follow">,
): Promise<Response> {
  const threadId = params.thread_id;
  const turnId = params.turn_id ?? undefined;
  await core.options.store.loadThread(threadId, call.context);
  const local = turnId ? core.registry.get(turnId) : core.registry.ofThread(threadId);
  const { after } = params;
  if (local?.threadId === threadId) return streamLocal(core, call, { turn: local, after });

  await recoverThread(core, threadId, call.context);
  const turn = await core.options.turns.find({ threadId, turnId }, call.context);
  if (turn) {
    // Asked for no turn in particular, the client has the items already: only the interruption is news.
    const seen = turn.state === "interrupted" && !turnId ? allFrames : after;
    return streamLogged(core, call, { turn, after: seen });
  }
  if (turnId) throw unknownTurn();
  return new Response(null, { status: 204 });
}

/** `turns.stop`, our extension: ends a running turn, wherever it runs; nothing to stop is fine too. */
export async function stopTurn<C>(
  core: Core<C>,
  call: Call<C>,
  { params }: RequestOf<"turns.stop">,
): Promise<Response> {
  const threadId = params.thread_id;
  await core.options.store.loadThread(threadId, call.context);
  await stopRunningTurn(core, call, { threadId, turnId: params.turn_id ?? undefined });
  return jsonAnswer({});
}

/** Stops the thread's running turn (or only the one named), here or on another process. */
export async function stopRunningTurn<C>(
  core: Core<C>,
  call: Call<C>,
  { threadId, turnId }: { threadId: string; turnId?: string | undefined },
): Promise<void> {
  const local = core.registry.ofThread(threadId);
  if (local) {
    if (!turnId || local.turnId === turnId) local.stop("stopped");
    return;
  }
  if (await recoverThread(core, threadId, call.context)) return;
  const turn = await core.options.turns.find({ threadId, turnId }, call.context);
  if (turn?.state === "running") await core.options.turns.requestStop(turn.id, call.context);
}
