import { type MemoryContext, MemoryStore } from "../memory/memory-store.ts";
import { MemoryTurnLog } from "../memory/memory-turn-log.ts";
import type { ChatKitServerOptions } from "../options.ts";
import { createChatKitServer } from "../server.ts";

/** A server in memory with the given answers, and what its tests look at. */
export function memoryServer(
  options: Pick<ChatKitServerOptions<MemoryContext>, "respond"> &
    Partial<ChatKitServerOptions<MemoryContext>>,
) {
  const errors: unknown[] = [];
  const store = new MemoryStore();
  const turns = new MemoryTurnLog(store);
  const context: MemoryContext = { userId: "alice" };
  const server = createChatKitServer<MemoryContext>({
    store,
    turns,
    onError: (error) => errors.push(error),
    ...options,
  });
  const post = (body: unknown, signal?: AbortSignal) =>
    server.handle(
      new Request("http://localhost/", {
        method: "POST",
        body: JSON.stringify(body) ?? "",
        ...(signal ? { signal } : {}),
      }),
      context,
    );
  return { server, store, turns, context, errors, post };
}

/** The request that starts a thread with this text. */
export function createThread(text: string, metadata: Record<string, unknown> = {}) {
  const input = {
    content: [{ type: "input_text", text }],
    attachments: [],
    inference_options: {},
  };
  return { type: "threads.create", params: { input }, metadata };
}
