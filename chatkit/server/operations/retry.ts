import type { ThreadStreamEvent } from "#chatkit/protocol/events.ts";
import type { ThreadItem } from "#chatkit/protocol/items.ts";
import type { RequestOf } from "#chatkit/protocol/requests/request.ts";
import type { Call, Core } from "../core.ts";
import { InvalidRequestError } from "../errors.ts";
import { startTurn } from "../turns/start.ts";

/**
 * `threads.retry_after_item`: answers a user message anew. What came after it goes first; if the new
 * answer fails before it has stored anything, the old one comes back.
 */
export async function retryAfterItem<C>(
  core: Core<C>,
  call: Call<C>,
  { params, metadata }: RequestOf<"threads.retry_after_item">,
): Promise<Response> {
  const { store } = core.options;
  const ref = { threadId: params.thread_id, itemId: params.item_id };
  return startTurn(core, call, {
    threadId: ref.threadId,
    metadata,
    prepare: async () => {
      const message = await store.loadItem(ref, call.context);
      if (message.type !== "user_message") {
        throw new InvalidRequestError("Only a user's message can be retried.", "params.item_id");
      }
      const removed = await store.takeItemsAfter(ref, call.context);
      return {
        produce: (turn) => core.options.respond(turn, message),
        restore: () => asDone(removed),
      };
    },
  });
}

async function* asDone(items: ThreadItem[]): AsyncGenerator<ThreadStreamEvent, void, undefined> {
  for (const item of items) yield { type: "thread.item.done", item };
}
