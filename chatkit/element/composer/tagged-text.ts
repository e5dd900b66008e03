import type { Entity, UserMessageContent } from "@openai/chatkit";
import type { UserContent } from "#chatkit/protocol/user-message.ts";

/** A stretch of the text that stands for an entity: `start` inclusive, `end` exclusive. */
export interface Tag {
  start: number;
  end: number;
  entity: Entity;
}

/** Plain text with the places of its tags, in order and never overlapping. */
export interface TaggedText {
  text: string;
  tags: readonly Tag[];
}

export const emptyText: TaggedText = { text: "", tags: [] };

/**
 * The text after the person edited it. Tags move along; one that was changed inside becomes plain
 * text, and one that lost characters to a deletion goes as a whole.
 * @returns the text, and where the caret belongs when it differs from where the browser has it
 */
export function editText(before: TaggedText, text: string): { value: TaggedText; caret?: number } {
  const { from, removed, added } = difference(before.text, text);
  const to = from + removed;
  const hit = before.tags.filter((tag) => tag.start < to && tag.end > from);
  const [first] = hit;
  const last = hit.at(-1);
  if (added === 0 && first && last && (first.start < from || last.end > to)) {
    const start = Math.min(from, first.start);
    const whole = cut(before, start, Math.max(to, last.end));
    return { value: whole, caret: start };
  }
  const inside = before.tags.filter((tag) => tag.start < from && tag.end > from && removed === 0);
  const broken = new Set([...hit, ...inside]);
  const tags = before.tags
    .filter((tag) => !broken.has(tag))
    .map((tag) => (tag.start >= to ? shift(tag, added - removed) : tag));
  return { value: { text, tags } };
}

/** Puts an entity's tag, followed by a space, in the place of the characters from `from` to `to`. */
export function insertTag(
  before: TaggedText,
  { from, to }: { from: number; to: number },
  entity: Entity,
): { value: TaggedText; caret: number } {
  const rest = cut(before, from, to);
  const label = `@${entity.title}`;
  const gap = rest.text[from] === " " ? "" : " ";
  const text = `${rest.text.slice(0, from)}${label}${gap}${rest.text.slice(from)}`;
  const grown = label.length + gap.length;
  const tags = rest.tags.map((tag) => (tag.start >= from ? shift(tag, grown) : tag));
  const tag = { start: from, end: from + label.length, entity };
  const at = tags.findIndex(({ start }) => start > from);
  return {
    value: { text, tags: tags.toSpliced(at < 0 ? tags.length : at, 0, tag) },
    caret: from + label.length + 1,
  };
}

/** The text without the characters from `from` to `to` and without the tags they touch. */
export function cut({ text, tags }: TaggedText, from: number, to: number): TaggedText {
  return {
    text: text.slice(0, from) + text.slice(to),
    tags: tags
      .filter((tag) => tag.end <= from || tag.start >= to)
      .map((tag) => (tag.start >= to ? shift(tag, from - to) : tag)),
  };
}

/** The content of a user message: stretches of text and tags, in order, without outer blanks. */
export function toContent({ text, tags }: TaggedText): UserContent[] {
  const content: UserContent[] = [];
  let at = 0;
  for (const { start, end, entity } of tags) {
    if (start > at) content.push({ type: "input_text", text: text.slice(at, start) });
    const { id, title, group, data = {}, interactive = false } = entity;
    content.push({
      type: "input_tag",
      id,
      text: title,
      data,
      interactive,
      ...(group && { group }),
    });
    at = end;
  }
  const rest = text.slice(at).trimEnd();
  if (rest !== "") content.push({ type: "input_text", text: rest });
  const [first] = content;
  if (first?.type !== "input_text") return content;
  const trimmed = first.text.trimStart();
  return trimmed === "" ? content.slice(1) : [{ ...first, text: trimmed }, ...content.slice(1)];
}

/** The text that shows this content, for editing and for prompts. */
export function fromContent(content: readonly UserMessageContent[]): TaggedText {
  let text = "";
  const tags: Tag[] = [];
  for (const part of content) {
    if (part.type === "input_text") {
      text += part.text;
      continue;
    }
    const label = `@${part.text}`;
    tags.push({ start: text.length, end: text.length + label.length, entity: toEntity(part) });
    text += label;
  }
  return { text, tags };
}

/** The entity that a tag of a message stands for. */
export function toEntity(tag: Extract<UserMessageContent, { type: "input_tag" }>): Entity {
  const data = Object.entries(tag.data ?? {}).map(([key, value]) => [
    key,
    typeof value === "string" ? value : JSON.stringify(value),
  ]);
  return {
    id: tag.id,
    title: tag.text,
    data: Object.fromEntries(data),
    interactive: tag.interactive ?? false,
    ...(tag.group && { group: tag.group }),
  };
}

function shift(tag: Tag, by: number): Tag {
  return { ...tag, start: tag.start + by, end: tag.end + by };
}

/** The one place where two texts differ: equal before `from`, and equal after the two lengths. */
function difference(before: string, after: string) {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) from += 1;
  let tail = 0;
  while (
    tail < shorter - from &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  ) {
    tail += 1;
  }
  return { from, removed: before.length - from - tail, added: after.length - from - tail };
}
