import type { ThreadItem } from "#chatkit/protocol/items.ts";

/** Items for the model alone. */
export function isHiddenItem(item: ThreadItem): boolean {
  return item.type === "hidden_context_item" || item.type === "sdk_hidden_context";
}
