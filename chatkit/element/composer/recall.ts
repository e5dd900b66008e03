import type { ThreadItem } from "#chatkit/protocol/items.ts";
import { emptyText, fromContent, type TaggedText } from "./tagged-text.ts";

/**
 * The message that ArrowUp (older) or ArrowDown (newer) brings into the composer. Only an empty
 * composer and one that shows a message unchanged are filled, so that nothing written is lost.
 */
export function recall(
  key: string,
  shown: TaggedText,
  items: readonly ThreadItem[],
): TaggedText | undefined {
  if (key !== "ArrowUp" && key !== "ArrowDown") return undefined;
  const sent = items.flatMap((item) =>
    item.type === "user_message" && item.content.length > 0 ? [fromContent(item.content)] : [],
  );
  if (shown.text === "") return key === "ArrowUp" ? sent.at(-1) : undefined;
  const at = sent.findLastIndex(({ text }) => text === shown.text);
  if (at < 0) return undefined;
  if (key === "ArrowUp") return sent[at - 1];
  return sent[at + 1] ?? emptyText;
}
