import type {
  AssistantMessageItem,
  HiddenContextItem,
  StructuredInputItem,
} from "#chatkit/protocol/items.ts";
import { newId } from "#chatkit/server/ids.ts";

/** Hidden context: for the next turn's model alone. */
export function hiddenItem(threadId: string, content: unknown): HiddenContextItem {
  return { type: "hidden_context_item", id: newId("hidden"), ...stored(threadId), content };
}

/** A whole message of the assistant. */
export function messageItem(threadId: string, text: string): AssistantMessageItem {
  const content = [{ type: "output_text" as const, text, annotations: [] }];
  return { type: "assistant_message", id: newId("message"), ...stored(threadId), content };
}

/** A question that waits for the person. */
export function questionItem(
  threadId: string,
  inputs: StructuredInputItem["inputs"],
): StructuredInputItem {
  return {
    type: "structured_input",
    id: newId("message"),
    ...stored(threadId),
    status: "pending",
    inputs,
  };
}

function stored(threadId: string): { thread_id: string; created_at: string } {
  return { thread_id: threadId, created_at: new Date().toISOString() };
}
