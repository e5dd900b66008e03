import type { ThreadStreamEvent } from "#chatkit/protocol/events.ts";
import type { AssistantMessageItem } from "#chatkit/protocol/items.ts";

/** An assistant message with one part. */
export function assistantMessage(id: string, text: string): AssistantMessageItem {
  return {
    type: "assistant_message",
    id,
    thread_id: "thr",
    created_at: "2026-11-22T10:00:00.000Z",
    content: text === "" ? [] : [{ type: "output_text", text, annotations: [] }],
  };
}

/** Text that arrives for an assistant message. */
export function textDelta(id: string, delta: string): ThreadStreamEvent {
  return {
    type: "thread.item.updated",
    item_id: id,
    update: { type: "assistant_message.content_part.text_delta", content_index: 0, delta },
  };
}

/** The events of an answer that arrives in pieces. */
export function streamedAnswer(id: string, pieces: string[]): ThreadStreamEvent[] {
  return [
    { type: "thread.item.added", item: assistantMessage(id, "") },
    ...pieces.map((piece) => textDelta(id, piece)),
    { type: "thread.item.done", item: assistantMessage(id, pieces.join("")) },
  ];
}
