import type { WidgetItem } from "#chatkit/protocol/items.ts";
import type { RequestOf } from "#chatkit/protocol/requests/request.ts";
import type { Call, Core } from "../core.ts";
import { InvalidRequestError } from "../errors.ts";
import { jsonAnswer } from "../http/answer.ts";
import { eventStreamHeaders } from "../http/event-stream.ts";
import { toFrame } from "../turns/frames.ts";
import { startTurn } from "../turns/start.ts";
import { withCleanWidgetItem } from "../widgets/without-nulls.ts";

const loneError = toFrame({ type: "error", code: "stream.error", allow_retry: false });

type Params = RequestOf<"threads.custom_action">["params"];

/**
 * `threads.custom_action`: a widget's action, answered with a stream. A sender that is no widget gets a
 * lone error event, without stream options, as clients expect it.
 */
export async function customAction<C>(
  core: Core<C>,
  call: Call<C>,
  { params, metadata }: RequestOf<"threads.custom_action">,
): Promise<Response> {
  const { action } = core.options;
  if (!action) throw new InvalidRequestError("Actions are not set up on this server.");
  const sender = await loadSender(core, call, params);
  if (sender === "not a widget") return new Response(loneError, { headers: eventStreamHeaders });
  return startTurn(core, call, {
    threadId: params.thread_id,
    metadata,
    produce: (turn) => action(turn, { action: params.action, sender }),
  });
}

/** `threads.sync_custom_action`: a widget's action, answered at once; runs beside a turn. */
export async function syncCustomAction<C>(
  core: Core<C>,
  call: Call<C>,
  { params }: RequestOf<"threads.sync_custom_action">,
): Promise<Response> {
  const { store, syncAction } = core.options;
  if (!syncAction) throw new InvalidRequestError("Actions are not set up on this server.");
  const thread = await store.loadThread(params.thread_id, call.context);
  const sender = await loadSender(core, call, params);
  if (sender === "not a widget") {
    throw new InvalidRequestError("The item is not a widget.", "params.item_id");
  }
  const { action } = params;
  const { updated_item: item } = await syncAction({
    action,
    sender,
    thread,
    context: call.context,
    store,
  });
  return jsonAnswer(item ? { updated_item: withCleanWidgetItem(item) } : {});
}

async function loadSender<C>(
  core: Core<C>,
  call: Call<C>,
  params: Params,
): Promise<WidgetItem | undefined | "not a widget"> {
  if (!params.item_id) return undefined;
  const ref = { threadId: params.thread_id, itemId: params.item_id };
  const item = await core.options.store.loadItem(ref, call.context);
  return item.type === "widget" ? item : "not a widget";
}
