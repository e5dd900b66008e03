import type { AgentInputItem } from "@openai/agents";
import type { Attachment } from "#chatkit/protocol/attachments.ts";
import type { UserTagContent } from "#chatkit/protocol/user-message.ts";

type UserItem = Extract<AgentInputItem, { role: "user" }>;
export type InputPart = Exclude<UserItem["content"], string>[number];

/** What only the integration can say: what its attachments, tags and hidden context mean to a model. */
export type HistoryConverters = {
  /** The content of a file for the model; several parts where one does not do. */
  attachment?(attachment: Attachment): Promise<InputPart | InputPart[]>;
  /** What a tag (an @-mention) stands for. */
  tag?(tag: UserTagContent): Promise<string>;
  /** The text of hidden context that is not a text itself. */
  hiddenContext?(content: unknown): string;
};

export function text(value: string): InputPart {
  return { type: "input_text", text: value };
}

export function userInput(content: InputPart[]): AgentInputItem {
  return { type: "message", role: "user", content };
}

/** A missing converter, in words that say which. */
export function required<T>(converter: T | undefined, name: string): T {
  if (!converter) {
    throw new Error(
      `The thread holds something that needs the converter "${name}", and there is none.`,
    );
  }
  return converter;
}
