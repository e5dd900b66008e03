import type { Request } from "../request.ts";

const mention = /@\[([^\]]*)\]/g;
const placeholder = /\bmentioned(\d+)\b/gi;

/**
 * Reads a message whose mentions ("@[Buy milk; delete it]") stand for one word each, so that nothing inside them is
 * taken for what the person says; afterwards they are their text again.
 */
export function aroundMentions(
  message: string,
  read: (text: string) => readonly Request[],
): readonly Request[] {
  const mentions: string[] = [];
  const masked = message.replace(mention, (_whole, text: string) => {
    mentions.push(text);
    return `mentioned${mentions.length - 1}`;
  });
  if (mentions.length === 0) return read(message);
  const restore = (text: string) =>
    text.replace(placeholder, (whole, index: string) => mentions[Number(index)] ?? whole);
  return read(masked).map((request) => restored(request, restore));
}

/** A request with every text in it restored; requests hold nothing but plain data. */
function restored<Value>(value: Value, restore: (text: string) => string): Value;
function restored(value: unknown, restore: (text: string) => string): unknown {
  if (typeof value === "string") return restore(value);
  if (Array.isArray(value)) return value.map((one) => restored(one, restore));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, restored(one, restore)]),
  );
}
