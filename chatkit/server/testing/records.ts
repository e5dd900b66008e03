import type {
  AssistantMessageItem,
  HiddenContextItem,
  UserMessageItem,
} from "#chatkit/protocol/items.ts";
import { newId } from "../ids.ts";
import type { ThreadRecord } from "../store.ts";

export function threadRecord(given: Partial<ThreadRecord> = {}): ThreadRecord {
  return {
    id: newId("thread"),
    created_at: new Date().toISOString(),
    status: { type: "active" },
    metadata: {},
    ...given,
  };
}

export function userItem(threadId: string, text: string): UserMessageItem {
  return {
    type: "user_message",
    ...made(threadId),
    content: [{ type: "input_text", text }],
    attachments: [],
    inference_options: {},
  };
}

export function assistantItem(threadId: string, text: string): AssistantMessageItem {
  return {
    type: "assistant_message",
    ...made(threadId),
    content: text === "" ? [] : [{ type: "output_text", text, annotations: [] }],
  };
}

export function hiddenItem(threadId: string): HiddenContextItem {
  return { type: "hidden_context_item", ...made(threadId), content: "secret" };
}

function made(threadId: string) {
  return {
    id: newId("message"),
    thread_id: threadId,
    created_at: new Date().toISOString(),
  };
}
