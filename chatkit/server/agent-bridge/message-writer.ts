import type { ThreadStreamEvent } from "#chatkit/protocol/events.ts";
import type { AssistantContent, AssistantMessageItem } from "#chatkit/protocol/items.ts";
import type { ItemUpdate } from "#chatkit/protocol/updates.ts";
import { newId } from "../ids.ts";
import { textContent, toAnnotation } from "./content.ts";
import type { Citation } from "./responses-events.ts";

/**
 * One assistant message as it is spoken. Its id is our own: servers that speak OpenAI's API may name
 * every message alike, and the second would overwrite the first.
 */
export class MessageWriter {
  readonly item: AssistantMessageItem;
  readonly #annotations = new Map<number, AssistantContent["annotations"]>();

  constructor(threadId: string, content: AssistantContent[] = []) {
    this.item = {
      type: "assistant_message",
      id: newId("message"),
      thread_id: threadId,
      created_at: new Date().toISOString(),
      content,
    };
  }

  added(): ThreadStreamEvent {
    return { type: "thread.item.added", item: this.item };
  }

  partAdded(content_index: number, content: AssistantContent): ThreadStreamEvent {
    return this.#update({
      type: "assistant_message.content_part.added",
      content_index,
      content,
    });
  }

  delta(content_index: number, delta: string): ThreadStreamEvent {
    return this.#update({
      type: "assistant_message.content_part.text_delta",
      content_index,
      delta,
    });
  }

  /** A citation that cannot be shown gives no event and uses up no index. */
  cited(content_index: number, citation: Citation | undefined): ThreadStreamEvent[] {
    const annotation = toAnnotation(citation);
    if (!annotation) return [];
    const annotations = this.#annotations.get(content_index) ?? [];
    this.#annotations.set(content_index, annotations);
    const annotation_index = annotations.push(annotation) - 1;
    const type = "assistant_message.content_part.annotation_added";
    return [this.#update({ type, content_index, annotation_index, annotation })];
  }

  partDone(content_index: number, text: string): ThreadStreamEvent {
    const content = textContent(text, this.#annotations.get(content_index));
    return this.#update({ type: "assistant_message.content_part.done", content_index, content });
  }

  done(content: AssistantContent[]): ThreadStreamEvent {
    return { type: "thread.item.done", item: { ...this.item, content } };
  }

  #update(update: ItemUpdate): ThreadStreamEvent {
    return { type: "thread.item.updated", item_id: this.item.id, update };
  }
}
