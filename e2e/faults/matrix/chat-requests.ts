import { z } from "zod";
import { type Person, postJson } from "#scripts/production/person.ts";

/** What the owner has in the chat, for others to reach for. */
export type ChatRows = {
  thread: string;
  item: string;
  attachment: string;
  readUrl: string;
  uploadUrl: string;
};

const attachment = z.object({
  id: z.string(),
  upload_descriptor: z.object({ url: z.url() }),
});
const uploaded = z.object({ preview_url: z.url().nullish() });
const items = z.object({ data: z.array(z.object({ id: z.string() })).min(1) });

/** The smallest PNG there is. */
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

const message = (text: string) => ({
  content: [{ type: "input_text", text }],
  attachments: [],
  inference_options: {},
});

/** A conversation with a message, its answer and an uploaded picture. */
export async function fillChat(owner: Person, text: string): Promise<ChatRows> {
  const ask = (type: string, params: object) =>
    postJson(owner, "/api/v1/chatkit", { type, params });
  const answer = await owner.fetch("/api/v1/chatkit", {
    method: "POST",
    body: JSON.stringify({ type: "threads.create", params: { input: message(text) } }),
  });
  const thread = /"thread":\{"id":"([^"]+)"/.exec(await answer.text())?.[1] ?? "";
  const listed = items.parse(await ask("items.list", { thread_id: thread, order: "asc" }));
  const file = { name: "p.png", size: png.length, mime_type: "image/png" };
  const created = attachment.parse(await ask("attachments.create", file));
  const uploadUrl = created.upload_descriptor.url;
  const sent = await owner.fetch(uploadUrl, { method: "POST", body: png });
  const { preview_url } = uploaded.parse(await sent.json());
  return {
    thread,
    item: listed.data[0]?.id ?? "",
    attachment: created.id,
    readUrl: preview_url ?? "",
    uploadUrl,
  };
}

/** For every type of request, one that reaches for the owner's rows. */
export function reachingFor({ thread, item, attachment }: ChatRows): Record<string, object> {
  const thread_id = thread;
  const action = { type: "task.complete", payload: { id: "x" } };
  return {
    "threads.create": { input: message("hello") },
    "threads.list": {},
    "threads.get_by_id": { thread_id },
    "threads.update": { thread_id, title: "Taken" },
    "threads.add_user_message": { thread_id, input: message("hello") },
    "threads.add_client_tool_output": { thread_id, result: {} },
    "threads.add_structured_input": {
      thread_id,
      item_id: item,
      input: { status: "skipped", answers: {} },
    },
    "threads.retry_after_item": { thread_id, item_id: item },
    "threads.custom_action": { thread_id, item_id: item, action },
    "threads.sync_custom_action": { thread_id, item_id: item, action },
    "items.list": { thread_id },
    "items.feedback": { thread_id, item_ids: [item], kind: "positive" },
    "input.transcribe": { audio_base64: "AAAA", mime_type: "audio/webm" },
    "attachments.create": { name: "a.txt", size: 1, mime_type: "text/plain" },
    "turns.follow": { thread_id },
    "turns.stop": { thread_id },
    "attachments.delete": { attachment_id: attachment },
    "threads.delete": { thread_id },
  };
}
