import type { AgentInputItem } from "@openai/agents";
import type { UserMessageItem } from "#chatkit/protocol/items.ts";
import type { UserTagContent } from "#chatkit/protocol/user-message.ts";
import { type HistoryConverters, type InputPart, required, text, userInput } from "./converters.ts";

/** A user's message: the text as typed with tags as `@text`, its attachments, then what it refers to. */
export async function userMessageInput(
  item: UserMessageItem,
  isLast: boolean,
  converters: HistoryConverters,
): Promise<AgentInputItem[]> {
  const typed = item.content
    .map((part) => (part.type === "input_tag" ? `@${part.text}` : part.text))
    .join("");
  const files: InputPart[] = [];
  for (const attachment of item.attachments) {
    const convert = required(converters.attachment?.bind(converters), "attachment");
    files.push(...[await convert(attachment)].flat());
  }
  const input = [userInput([text(typed), ...files])];
  if (item.quoted_text && isLast) {
    input.push(
      userInput([text(`The user refers to this passage in particular:\n${item.quoted_text}`)]),
    );
  }
  const tags = await tagContext(item, converters);
  if (tags.length > 0) input.push(userInput(tags));
  return input;
}

async function tagContext(
  item: UserMessageItem,
  converters: HistoryConverters,
): Promise<InputPart[]> {
  const tags = new Map<string, UserTagContent>();
  for (const part of item.content) {
    if (part.type === "input_tag" && !tags.has(part.text)) tags.set(part.text, part);
  }
  if (tags.size === 0) return [];
  const explain = required(converters.tag?.bind(converters), "tag");
  const parts = [
    text(
      "What the @-mentions of the user's message stand for. In answers, use the names without the @.",
    ),
  ];
  for (const tag of tags.values()) parts.push(text(await explain(tag)));
  return parts;
}
