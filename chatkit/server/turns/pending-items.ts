import type { ThreadStreamEvent } from "#chatkit/protocol/events.ts";
import type {
  AssistantContent,
  AssistantMessageItem,
  ThreadItem,
} from "#chatkit/protocol/items.ts";
import type { ItemUpdate } from "#chatkit/protocol/updates.ts";

/**
 * The items a turn has announced but not finished, as far as they have come: what is left of them
 * when the turn is cut short. Copies, apart from the objects the responder holds.
 */
export class PendingItems {
  readonly #items = new Map<string, ThreadItem>();

  /** Follows one event of the turn. */
  apply(event: ThreadStreamEvent): void {
    switch (event.type) {
      case "thread.item.added":
        this.#items.set(event.item.id, structuredClone(event.item));
        break;
      case "thread.item.updated": {
        const item = this.#items.get(event.item_id);
        if (item) applyUpdate(item, event.update);
        break;
      }
      case "thread.item.done":
      case "thread.item.replaced":
        this.#items.delete(event.item.id);
        break;
      case "thread.item.removed":
        this.#items.delete(event.item_id);
        break;
      default:
        break;
    }
  }

  /** Assistant messages that say something already; widgets and workflows are not kept half made. */
  spoken(): AssistantMessageItem[] {
    return [...this.#items.values()]
      .filter((item) => item.type === "assistant_message")
      .filter((item) => item.content.some((part) => part.text.trim() !== ""));
  }
}

function applyUpdate(item: ThreadItem, update: ItemUpdate): void {
  if (item.type === "assistant_message") applyText(item, update);
  else if (item.type === "workflow") {
    const { tasks } = item.workflow;
    if (update.type === "workflow.task.added") tasks.push(structuredClone(update.task));
    if (update.type === "workflow.task.updated") {
      tasks[update.task_index] = structuredClone(update.task);
    }
  }
}

function applyText(item: AssistantMessageItem, update: ItemUpdate): void {
  switch (update.type) {
    case "assistant_message.content_part.added":
    case "assistant_message.content_part.done":
      part(item, update.content_index);
      item.content[update.content_index] = structuredClone(update.content);
      break;
    case "assistant_message.content_part.text_delta":
      part(item, update.content_index).text += update.delta;
      break;
    case "assistant_message.content_part.annotation_added":
      part(item, update.content_index).annotations.splice(
        update.annotation_index,
        0,
        structuredClone(update.annotation),
      );
      break;
    default:
      break;
  }
}

/** The part at this index; updates may name one that was never added. */
function part(item: AssistantMessageItem, index: number): AssistantContent {
  while (item.content.length <= index) {
    item.content.push({ type: "output_text", text: "", annotations: [] });
  }
  const found = item.content[index];
  if (!found) throw new RangeError(`There is no content part ${index}.`);
  return found;
}
