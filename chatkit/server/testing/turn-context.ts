import type { ThreadItem } from "#chatkit/protocol/items.ts";
import { newId } from "../ids.ts";
import { type MemoryContext, MemoryStore } from "../memory/memory-store.ts";
import type { TurnContext } from "../options.ts";
import { threadRecord } from "./records.ts";

/** A turn on a thread of its own that holds these items. */
export async function testTurn(
  items: ((threadId: string) => ThreadItem)[] = [],
): Promise<TurnContext<MemoryContext> & { abort(): void }> {
  const store = new MemoryStore();
  const context = { userId: "alice" };
  let thread = threadRecord();
  store.createThread(thread, context);
  for (const item of items) await store.saveItem(item(thread.id), context);
  const controller = new AbortController();
  return {
    turnId: newId("turn"),
    get thread() {
      return thread;
    },
    context,
    store,
    signal: controller.signal,
    updateThread(change) {
      thread = { ...thread, ...change };
    },
    abort: () => controller.abort(),
  };
}
