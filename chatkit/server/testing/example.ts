import { newId } from "#chatkit/server/ids.ts";
import { MemoryStore } from "#chatkit/server/memory/memory-store.ts";
import { MemoryTurnLog } from "#chatkit/server/memory/memory-turn-log.ts";
import { createChatKitServer } from "#chatkit/server/server.ts";

const store = new MemoryStore();
const chat = createChatKitServer({
  store,
  turns: new MemoryTurnLog(store),
  async *respond(turn, message) {
    const text = message?.content.map((part) => part.text).join("") ?? "";
    yield {
      type: "thread.item.done",
      item: {
        type: "assistant_message",
        id: newId("message"),
        thread_id: turn.thread.id,
        created_at: new Date().toISOString(),
        content: [{ type: "output_text", text: `You said: ${text}`, annotations: [] }],
      },
    };
  },
});

/** For any host with web requests, which has signed the person in already. */
export function answer(request: Request): Promise<Response> {
  return chat.handle(request, { userId: "ada" });
}
