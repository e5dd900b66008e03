import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Person } from "#scripts/production/person.ts";

// A model that misbehaves, by hand: what breaks here is the connection, below any API. What the API
// itself may answer: server/assistant/models/openai/openai.test.ts.

type Misbehaviour = (response: ServerResponse) => void;

/** A piece of an answer in the form of chat completions. */
export const chunk = (delta: object) =>
  `data: ${JSON.stringify({ id: "c", object: "chat.completion.chunk", created: 1, model: "m", choices: [{ index: 0, delta, finish_reason: null }] })}\n\n`;
/** Begins an answer, and leaves it open. */
export const begin = (response: ServerResponse) => {
  response.writeHead(200, { "content-type": "text/event-stream" });
  response.write(chunk({ role: "assistant", content: "So far so " }));
};
/** Ends an answer that was begun. */
export const finish = (response: ServerResponse) =>
  response.end(`${chunk({ content: "good." })}data: [DONE]\n\n`);

/** Serves a model that does one thing with every request; `left` counts those that were given up. */
export async function serveModel(misbehave: Misbehaviour) {
  const model = { url: "", left: 0, close: () => server.closeAllConnections() };
  const server = createServer((request, response) => {
    request.resume();
    response.on("close", () => {
      if (!response.writableEnded) model.left += 1;
    });
    misbehave(response);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  model.url = `http://127.0.0.1:${port}/v1`;
  return model;
}

/** Has a server use that model. */
export const openAi = (url: string) => ({ OPENAI_API_KEY: "test", OPENAI_BASE_URL: url });

/** Sends a message, which begins a thread unless one is named; the answer is the stream of the turn. */
export function say(person: Person, text: string, threadId?: string) {
  const input = { content: [{ type: "input_text", text }], attachments: [], inference_options: {} };
  const body = threadId
    ? { type: "threads.add_user_message", params: { thread_id: threadId, input } }
    : { type: "threads.create", params: { input } };
  return person.fetch("/api/v1/chatkit", {
    method: "POST",
    body: JSON.stringify({ ...body, metadata: { resumable: true } }),
  });
}

/** The thread that a stream begins with. */
export const threadIn = (stream: string) => /"thread":\{"id":"([^"]+)"/.exec(stream)?.[1] ?? "";
