import type { Model, ModelSettings } from "@openai/agents";
import type { FileKind } from "../attachments/file-kind.ts";

/** A model as the assistant uses it. */
export type AssistantModel = {
  /** As people choose it and as its use is recorded. */
  name: string;
  model: Model;
  settings: ModelSettings;
  /** The kinds of files that it can be given beside a message. */
  reads: ReadonlySet<FileKind>;
  /** A short title for a conversation that begins with this message. */
  nameThread(message: string, signal: AbortSignal): Promise<string>;
};

/** Longest title that a list of conversations shows well. */
const titleLength = 48;

/** A title cut to its length at a word, without quotes and final stops. */
export function tidyTitle(text: string): string {
  const line = text.trim().split("\n")[0] ?? "";
  const plain = line.replace(/^["'“]+|["'”.!?\s]+$/g, "");
  if (plain.length <= titleLength) return plain;
  return `${plain.slice(0, titleLength).replace(/\s+\S*$/, "")}…`;
}
