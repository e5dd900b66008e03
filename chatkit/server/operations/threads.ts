import type { RequestOf } from "#chatkit/protocol/requests/request.ts";
import type { Call, Core } from "../core.ts";
import { jsonAnswer } from "../http/answer.ts";
import { recoverThread } from "../turns/follow.ts";
import { toThread } from "../turns/to-thread.ts";
import { toPaging } from "./paging.ts";
import { stopRunningTurn } from "./turns.ts";

/** `threads.get_by_id`: the thread with its first items, oldest first. */
export async function getThread<C>(
  core: Core<C>,
  call: Call<C>,
  { params }: RequestOf<"threads.get_by_id">,
): Promise<Response> {
  const { store } = core.options;
  const threadId = params.thread_id;
  const thread = await store.loadThread(threadId, call.context);
  await recoverThread(core, threadId, call.context);
  const paging = toPaging({ order: "asc" }, core.limits);
  const items = await store.listItems({ ...paging, threadId, hidden: false }, call.context);
  return jsonAnswer(toThread(thread, items));
}

/** `threads.list`: the user's threads by creation, newest first unless asked otherwise. */
export async function listThreads<C>(
  core: Core<C>,
  call: Call<C>,
  { params }: RequestOf<"threads.list">,
): Promise<Response> {
  const page = await core.options.store.listThreads(toPaging(params, core.limits), call.context);
  return jsonAnswer({ ...page, data: page.data.map((thread) => toThread(thread)) });
}

/** `threads.update`: a new title. */
export async function updateThread<C>(
  core: Core<C>,
  call: Call<C>,
  { params }: RequestOf<"threads.update">,
): Promise<Response> {
  const { store } = core.options;
  const thread = await store.loadThread(params.thread_id, call.context);
  const renamed = { ...thread, title: params.title };
  await store.saveThread(renamed, call.context);
  return jsonAnswer(toThread(renamed));
}

/** `threads.delete`: with all its items; a turn running there is stopped. */
export async function deleteThread<C>(
  core: Core<C>,
  call: Call<C>,
  { params }: RequestOf<"threads.delete">,
): Promise<Response> {
  const threadId = params.thread_id;
  await stopRunningTurn(core, call, { threadId });
  await core.options.store.deleteThread(threadId, call.context);
  return jsonAnswer({});
}
