import { createServer } from "node:http";
import { setImmediate as nextTurn } from "node:timers/promises";

/**
 * The measure of what node:http can do at all: writes the events of a plain answer, giving the event
 * loop a turn after each, and stores nothing. Prints its address.
 */
const deltas = Number(process.env.DELTAS ?? 200);
const base = { id: "msg_0".padEnd(36, "0"), thread_id: "thr_0".padEnd(36, "0") };
const item = { type: "assistant_message", ...base, created_at: new Date().toISOString() };
const thread = { id: base.thread_id, created_at: item.created_at, status: { type: "active" } };
const user = { ...item, type: "user_message", content: [{ type: "input_text", text: "hi" }] };
const frame = (event: object) => `data: ${JSON.stringify(event)}\n\n`;

const server = createServer(async (request, response) => {
  for await (const _ of request);
  response.writeHead(200, { "content-type": "text/event-stream; charset=utf-8" });
  response.write(frame({ type: "thread.created", thread: { ...thread, metadata: {}, items: {} } }));
  response.write(frame({ type: "thread.item.done", item: user }));
  response.write(frame({ type: "stream_options", stream_options: { allow_cancel: true } }));
  response.write(frame({ type: "thread.item.added", item: { ...item, content: [] } }));
  let text = "";
  for (let n = 0; n < deltas; n += 1) {
    const delta = `${String(n).padStart(4, "0")} `;
    text += delta;
    const update = { type: "assistant_message.content_part.text_delta", content_index: 0, delta };
    response.write(frame({ type: "thread.item.updated", item_id: item.id, update }));
    await nextTurn();
  }
  const content = [{ type: "output_text", text, annotations: [] }];
  response.end(frame({ type: "thread.item.done", item: { ...item, content } }));
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  process.stdout.write(`http://127.0.0.1:${port}/chatkit\n`);
});
