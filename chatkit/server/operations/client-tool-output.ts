import type { ClientToolCallItem } from "#chatkit/protocol/items.ts";
import type { RequestOf } from "#chatkit/protocol/requests/request.ts";
import type { Call, Core } from "../core.ts";
import { ChatKitError } from "../errors.ts";
import { startTurn } from "../turns/start.ts";

/** How many of the newest items are searched for calls that were never answered. */
const searched = 20;

/**
 * `threads.add_client_tool_output`: completes the call the thread ends with, and goes on answering.
 * Other calls that were left open are removed.
 */
export async function addClientToolOutput<C>(
  core: Core<C>,
  call: Call<C>,
  { params, metadata }: RequestOf<"threads.add_client_tool_output">,
): Promise<Response> {
  const threadId = params.thread_id;
  return startTurn(core, call, {
    threadId,
    metadata,
    prepare: async () => {
      const [newest, ...stale] = await pendingCalls(core, call, threadId);
      if (!newest) {
        throw new ChatKitError(409, "not_pending", "The thread does not wait for a tool's output.");
      }
      const { store } = core.options;
      // A null result is left out, as every field without a value is.
      const output = params.result ?? undefined;
      const completed = { ...newest, status: "completed" as const, output };
      await store.saveItem(completed, call.context);
      if (stale.length > 0) {
        const ids = stale.map((item) => item.id);
        await store.deleteItems(threadId, ids, call.context);
      }
      return { produce: (turn) => core.options.respond(turn, undefined) };
    },
  });
}

/** The open call that the thread ends with, hidden items aside, and older ones left open. */
async function pendingCalls<C>(
  core: Core<C>,
  call: Call<C>,
  threadId: string,
): Promise<ClientToolCallItem[]> {
  const page = await core.options.store.listItems(
    { threadId, limit: searched, order: "desc", hidden: false },
    call.context,
  );
  const isPending = (item: (typeof page.data)[number]) =>
    item.type === "client_tool_call" && item.status === "pending";
  const [last] = page.data;
  if (!last || !isPending(last)) return [];
  return page.data.filter((item) => item.type === "client_tool_call").filter(isPending);
}
