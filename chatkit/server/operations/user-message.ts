import type { UserMessageItem } from "#chatkit/protocol/items.ts";
import type { RequestOf } from "#chatkit/protocol/requests/request.ts";
import type { UserMessageInput } from "#chatkit/protocol/user-message.ts";
import type { Call, Core } from "../core.ts";
import { newId } from "../ids.ts";
import type { ThreadRecord } from "../store.ts";
import { startTurn } from "../turns/start.ts";
import { toThread } from "../turns/to-thread.ts";
import { attachmentStore } from "./attachments.ts";

/** `threads.create`: a new thread with its first message, and the answer. */
export async function createThread<C>(
  core: Core<C>,
  call: Call<C>,
  { params, metadata }: RequestOf<"threads.create">,
): Promise<Response> {
  const thread: ThreadRecord = {
    id: newId("thread"),
    created_at: new Date().toISOString(),
    status: { type: "active" },
    metadata: {},
  };
  const userMessage = await toItem(core, call, { threadId: thread.id, input: params.input });
  return startTurn(core, call, {
    threadId: thread.id,
    newThread: thread,
    userMessage,
    metadata,
    opening: [
      { type: "thread.created", thread: toThread(thread) },
      { type: "thread.item.done", item: userMessage },
    ],
  });
}

/** `threads.add_user_message`: the next message, and the answer. */
export async function addUserMessage<C>(
  core: Core<C>,
  call: Call<C>,
  { params, metadata }: RequestOf<"threads.add_user_message">,
): Promise<Response> {
  const threadId = params.thread_id;
  const userMessage = await toItem(core, call, { threadId, input: params.input });
  return startTurn(core, call, {
    threadId,
    userMessage,
    metadata,
    opening: [{ type: "thread.item.done", item: userMessage }],
  });
}

async function toItem<C>(
  core: Core<C>,
  call: Call<C>,
  { threadId, input }: { threadId: string; input: UserMessageInput },
): Promise<UserMessageItem> {
  const attachments =
    input.attachments.length === 0
      ? []
      : await attachmentStore(core).load([...new Set(input.attachments)], call.context);
  return {
    type: "user_message",
    id: newId("message"),
    thread_id: threadId,
    created_at: new Date().toISOString(),
    content: input.content,
    attachments: attachments.map((attachment) => ({ ...attachment, thread_id: threadId })),
    quoted_text: input.quoted_text,
    inference_options: input.inference_options,
  };
}
