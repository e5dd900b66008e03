import type { RequestOf } from "#chatkit/protocol/requests/request.ts";
import type { Call, Core } from "../core.ts";
import { jsonAnswer } from "../http/answer.ts";
import { toPaging } from "./paging.ts";

/** `items.list`: a page of the thread's visible items; an unknown thread is an empty page. */
export async function listItems<C>(
  core: Core<C>,
  call: Call<C>,
  { params }: RequestOf<"items.list">,
): Promise<Response> {
  const list = {
    ...toPaging(params, core.limits),
    threadId: params.thread_id,
    hidden: false,
  };
  return jsonAnswer(await core.options.store.listItems(list, call.context));
}

/** `items.feedback`: handed to the integration, for a thread of the user's. */
export async function giveFeedback<C>(
  core: Core<C>,
  call: Call<C>,
  { params }: RequestOf<"items.feedback">,
): Promise<Response> {
  await core.options.store.loadThread(params.thread_id, call.context);
  const feedback = {
    threadId: params.thread_id,
    itemIds: params.item_ids,
    kind: params.kind,
  };
  await core.options.feedback?.(feedback, call.context);
  return jsonAnswer({});
}
