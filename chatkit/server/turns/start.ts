import type { ThreadStreamEvent } from "#chatkit/protocol/events.ts";
import type { UserMessageItem } from "#chatkit/protocol/items.ts";
import type { JsonObject } from "#chatkit/protocol/json.ts";
import { type Call, type Core, reportError } from "../core.ts";
import { ChatKitError } from "../errors.ts";
import { newId } from "../ids.ts";
import type { ThreadRecord, TurnOpening, TurnStart } from "../store.ts";
import { recoverThread, streamLocal, streamLogged } from "./follow.ts";
import { type Produce, Turn, type TurnPlan } from "./turn.ts";

export type StartPlan<C> = {
  threadId: string;
  newThread?: ThreadRecord;
  userMessage?: UserMessageItem;
  /** The request's own metadata, in which a client says that it resumes and how it names its request. */
  metadata: JsonObject;
  /** Sent before `stream_options`. */
  opening?: ThreadStreamEvent[];
  /**
   * Runs when the thread is claimed and before anything is sent: checks what the request names and
   * changes the thread. A refusal thrown here gives the claim back.
   */
  prepare?: (thread: ThreadRecord) => Promise<Pick<TurnPlan<C>, "produce" | "restore">>;
  produce?: Produce<C>;
};

/**
 * Claims the thread, starts the turn and streams it. A turn already running there is a 409; a request
 * that was made before is answered with its turn.
 */
export async function startTurn<C>(
  core: Core<C>,
  call: Call<C>,
  plan: StartPlan<C>,
): Promise<Response> {
  if (core.registry.closing) {
    throw new ChatKitError(503, "shutting_down", "The server restarts. Try again in a moment.");
  }
  const id = newId("turn");
  const { threadId, newThread, userMessage } = plan;
  const requestId = toRequestId(plan.metadata);
  const opened = await open(core, call, { id, threadId, newThread, userMessage, requestId });
  if (opened.outcome === "repeated") {
    const turn = core.registry.get(opened.turn.id);
    return turn
      ? streamLocal(core, call, { turn, after: 0 })
      : streamLogged(core, call, { turn: opened.turn, after: 0 });
  }
  if (opened.outcome === "busy") {
    throw new ChatKitError(409, "turn_running", "The assistant is still answering in this thread.");
  }
  const resumable = plan.metadata.resumable === true;
  const turn = new Turn(core, {
    id,
    thread: opened.thread,
    context: call.context,
    resumable,
    ...(await prepared(core, call, { id, thread: opened.thread, plan })),
  });
  for (const event of plan.opening ?? []) turn.emit(event);
  core.registry.add(turn, turn.run());
  return streamLocal(core, call, {
    turn,
    after: 0,
    onLeave: () => {
      if (!resumable) turn.stop("stopped");
    },
  });
}

async function open<C>(core: Core<C>, call: Call<C>, start: TurnStart): Promise<TurnOpening> {
  const opened = await core.options.turns.open(start, call.context);
  if (opened.outcome !== "busy") return opened;
  const recovered = await recoverThread(core, start.threadId, call.context);
  return recovered ? await core.options.turns.open(start, call.context) : opened;
}

async function prepared<C>(
  core: Core<C>,
  call: Call<C>,
  { id, thread, plan }: { id: string; thread: ThreadRecord; plan: StartPlan<C> },
): Promise<Pick<TurnPlan<C>, "produce" | "restore">> {
  try {
    if (plan.prepare) return await plan.prepare(thread);
  } catch (error) {
    await core.options.turns
      .close(id, { state: "finished", keep: false }, call.context)
      .catch((second: unknown) => reportError(core, second));
    throw error;
  }
  return { produce: plan.produce ?? ((turn) => core.options.respond(turn, plan.userMessage)) };
}

function toRequestId({ request_id: id }: JsonObject): string | undefined {
  return typeof id === "string" && id.length > 0 && id.length <= 100 ? id : undefined;
}
