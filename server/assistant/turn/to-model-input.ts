import type { AgentInputItem } from "@openai/agents";
import type { StructuredInputItem, ThreadItem, UserMessageItem } from "#chatkit/protocol/items.ts";
import type { ModelFiles, ModelPart } from "../attachments/for-model.ts";
import { turnRecord } from "./turn-record.ts";

/**
 * The items of a thread, oldest first, as the conversation a model goes on with. A turn on record counts as it was;
 * of one without a record (it was stopped) only what the assistant said is left. Widgets repeat what is on record.
 * `files` holds what the model can read of the attached files; of the others it learns the name.
 */
export function toModelInput(
  items: readonly ThreadItem[],
  files: ModelFiles = new Map(),
): AgentInputItem[] {
  const recorded = new Set(
    exchanges(items)
      .filter(({ record }) => record !== null)
      .flatMap(({ said }) => said),
  );
  return items.flatMap((item): AgentInputItem[] => {
    switch (item.type) {
      case "user_message":
        return [userInput(item, files)];
      case "structured_input":
        return item.status === "pending" ? [] : [{ role: "user", content: answerText(item) }];
      case "hidden_context_item":
        return turnRecord.safeParse(item.content).data?.items ?? [];
      case "sdk_hidden_context":
        return [{ role: "system", content: item.content }];
      case "assistant_message":
        return recorded.has(item.id)
          ? []
          : [assistantInput(item.content.map(({ text }) => text).join(""))];
      default:
        return [];
    }
  });
}

/** A call that the page answered later has two results; the later one counts. */
export function withLastResults(items: readonly AgentInputItem[]): AgentInputItem[] {
  const last = new Map(
    items.flatMap((item) => (item.type === "function_call_result" ? [[item.callId, item]] : [])),
  );
  return items.filter(
    (item) => item.type !== "function_call_result" || last.get(item.callId) === item,
  );
}

type Exchange = { said: string[]; record: string | null };

/** Which assistant messages belong to a turn that is on record. */
function exchanges(items: readonly ThreadItem[]): Exchange[] {
  const found: Exchange[] = [{ said: [], record: null }];
  for (const item of items) {
    const current = found.at(-1);
    if (!current) continue;
    if (item.type === "assistant_message") current.said.push(item.id);
    if (item.type === "hidden_context_item" && turnRecord.safeParse(item.content).success) {
      current.record = item.id;
      found.push({ said: [], record: null });
    }
    if (item.type === "user_message") found.push({ said: [], record: null });
  }
  return found;
}

/** The message as it was typed, with its tags in words. */
export function messageText(item: UserMessageItem): string {
  return item.content
    .map((part) => part.text)
    .join("")
    .trim();
}

/** Tags as `@[text]`: what stands inside is a name, not something the person says. */
function withMentions(item: UserMessageItem): string {
  const said = item.content.map((part) =>
    part.type === "input_tag" ? `@[${part.text.replace(/[[\]]/g, "")}]` : part.text,
  );
  return said.join("").trim();
}

/** What the person says stands first; quotes and files follow as data. */
function userInput(item: UserMessageItem, files: ModelFiles): AgentInputItem {
  const quoted = item.quoted_text ? [`Quoted (data): ${item.quoted_text}`] : [];
  const said = [withMentions(item), ...quoted].map(asText);
  const attached = item.attachments.flatMap(
    ({ id, name }) =>
      files.get(id) ?? [asText(`Attached file that you cannot read (data): ${name}`)],
  );
  return { role: "user", content: [...said, ...attached] };
}

const asText = (text: string): ModelPart => ({ type: "input_text", text });

function answerText(item: StructuredInputItem): string {
  const values = item.inputs.flatMap(({ answer }) =>
    answer?.skipped ? [] : (answer?.values ?? []),
  );
  return values.length > 0 ? values.join("\n") : "never mind";
}

function assistantInput(text: string): AgentInputItem {
  return { role: "assistant", status: "completed", content: [{ type: "output_text", text }] };
}
