import type { AgentInputItem } from "@openai/agents";
import type { ThreadItem } from "#chatkit/protocol/items.ts";
import type { TurnContext } from "#chatkit/server/options.ts";
import type { HistoryConverters } from "./converters.ts";
import { itemInput } from "./item-input.ts";

/** Items of a thread, oldest first, as input for a model. */
export async function toAgentInput(
  items: ThreadItem[],
  converters: HistoryConverters = {},
): Promise<AgentInputItem[]> {
  const input: AgentInputItem[] = [];
  for (const item of items)
    input.push(...(await itemInput(item, item === items.at(-1), converters)));
  return input;
}

/** Bytes of JSON per token: a cautious figure for English, generous for other scripts. */
const bytesPerToken = 4;
const encoder = new TextEncoder();

/**
 * The newest items of a thread that fit into `tokens`, oldest first, hidden ones included. The cut is
 * made before a user's message, so that no answer stands without its question; the last exchange is
 * always there, however long.
 */
export async function loadHistory<C>(turn: TurnContext<C>, tokens: number): Promise<ThreadItem[]> {
  const newestFirst: ThreadItem[] = [];
  let left = tokens * bytesPerToken;
  let whole = 0;
  for await (const item of backwards(turn)) {
    left -= encoder.encode(JSON.stringify(item)).length;
    if (left < 0 && whole > 0) break;
    newestFirst.push(item);
    if (item.type === "user_message") whole = newestFirst.length;
  }
  return newestFirst.slice(0, left < 0 ? whole : undefined).toReversed();
}

async function* backwards<C>({ store, thread, context }: TurnContext<C>) {
  let after: string | undefined;
  do {
    const page = await store.listItems(
      { threadId: thread.id, limit: 50, order: "desc", hidden: true, after },
      context,
    );
    yield* page.data;
    after = page.after;
  } while (after !== undefined);
}
