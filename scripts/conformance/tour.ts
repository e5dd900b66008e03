import { message, type Seen, TestClient } from "./client.ts";
import type { ConformanceServer } from "./handler.ts";
import { commands } from "./scenarios/respond.ts";

/** Runs every scenario and every kind of request once; returns all that the server said. */
export async function tour(server: ConformanceServer): Promise<Seen[]> {
  const client = new TestClient((request) => server.handle(request), "tourist");
  for (const command of commands) {
    if (!command.startsWith("/slow")) await client.create(command);
  }
  await follow(client);
  await manage(client);
  await attach(client);
  return client.seen;
}

async function follow(client: TestClient): Promise<void> {
  const tool = await client.create("/tool");
  await client.stream("threads.add_client_tool_output", { thread_id: tool.threadId, result: null });
  const asked = await client.create("/structured");
  const item_id = (await client.items(asked.threadId)).at(-1)?.id ?? "";
  const input = { answers: { one: { values: ["A"] } } };
  const params = { thread_id: asked.threadId, item_id, input };
  await client.stream("threads.add_structured_input", params);
  const [question] = await client.items(asked.threadId);
  const retry = { thread_id: asked.threadId, item_id: question?.id ?? "" };
  await client.stream("threads.retry_after_item", retry);
  const slow = client.create("/slow");
  const running = async () => (await client.ask("threads.list", { limit: 1 })).data[0]?.id ?? "";
  await client.ask("turns.stop", { thread_id: await running() });
  await slow;
}

async function manage(client: TestClient): Promise<void> {
  const { threadId: thread_id } = await client.create("/widget");
  const item_id = (await client.items(thread_id)).at(-1)?.id;
  const action = { type: "go", payload: { a: 1 } };
  await client.stream("threads.custom_action", { thread_id, item_id, action });
  await client.stream("threads.custom_action", { thread_id, action });
  await client.ask("threads.sync_custom_action", { thread_id, item_id, action });
  await client.ask("threads.sync_custom_action", { thread_id, action });
  await client.ask("threads.update", { thread_id, title: "Renamed" });
  await client.ask("threads.get_by_id", { thread_id });
  await client.ask("threads.list", { limit: 3 });
  await client.ask("items.list", { thread_id, limit: 1 });
  await client.ask("items.feedback", { thread_id, item_ids: [], kind: "positive" });
  await client.ask("input.transcribe", { audio_base64: "AAAA", mime_type: "audio/ogg" });
  await client.ask("threads.delete", { thread_id });
}

async function attach(client: TestClient): Promise<void> {
  const file = { name: "a.txt", size: 1, mime_type: "text/plain" };
  const text = await client.ask("attachments.create", file);
  const picture = { name: "a.png", size: 1, mime_type: "image/png" };
  const image = await client.ask("attachments.create", picture);
  await client.stream("threads.create", { input: message("see", [text.id, image.id]) });
  const gone = await client.ask("attachments.create", file);
  await client.ask("attachments.delete", { attachment_id: gone.id });
}
