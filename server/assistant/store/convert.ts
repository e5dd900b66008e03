import type { ThreadItem } from "#chatkit/protocol/items.ts";
import type { Page } from "#chatkit/protocol/pages.ts";
import type { ThreadRecord } from "#chatkit/server/store.ts";
import type { ChatItem } from "#server/services/chat/item/record.ts";
import type { ChatPage } from "#server/services/chat/paging.ts";
import type { ChatThread } from "#server/services/chat/thread/record.ts";

const itemTypes = {
  user_message: true,
  assistant_message: true,
  client_tool_call: true,
  widget: true,
  generated_image: true,
  structured_input: true,
  workflow: true,
  task: true,
  hidden_context_item: true,
  sdk_hidden_context: true,
  end_of_turn: true,
} satisfies Record<ThreadItem["type"], true>;

export function toThreadRecord(thread: ChatThread): ThreadRecord {
  const { type, reason } = thread.status;
  return {
    id: thread.id,
    title: thread.title ?? undefined,
    created_at: thread.createdAt.toISOString(),
    status: type === "active" ? { type } : { type, reason },
    allowed_image_domains: thread.allowedImageDomains ?? undefined,
    metadata: thread.metadata,
  };
}

export function fromThreadRecord(record: ThreadRecord): ChatThread {
  return {
    id: record.id,
    title: record.title ?? null,
    createdAt: new Date(record.created_at),
    status: record.status,
    allowedImageDomains: record.allowed_image_domains ?? null,
    metadata: record.metadata,
  };
}

export function toThreadItem(payload: Record<string, unknown>): ThreadItem {
  if (!isThreadItem(payload)) throw new TypeError("The stored item is of no known type.");
  return payload;
}

/** What is in the table was an item when it was written: its type is proof enough. */
function isThreadItem(payload: object): payload is ThreadItem {
  return "type" in payload && typeof payload.type === "string" && payload.type in itemTypes;
}

export function fromThreadItem(item: ThreadItem): ChatItem {
  return {
    id: item.id,
    threadId: item.thread_id,
    type: item.type,
    hidden: item.type === "hidden_context_item" || item.type === "sdk_hidden_context",
    createdAt: new Date(item.created_at),
    payload: item,
  };
}

/** A page with its cursor: the id of its last row, when more follow. */
export function toCursorPage<Row, T extends { id: string }>(
  { rows, hasMore }: ChatPage<Row>,
  convert: (row: Row) => T,
): Page<T> {
  const data = rows.map(convert);
  return hasMore ? { data, has_more: true, after: data.at(-1)?.id } : { data, has_more: false };
}
