import type { AgentInputItem } from "@openai/agents";
import { fromContextMessage, type TurnContext } from "#server/assistant/context/turn-context.ts";

/** A tool call of the model with what came of it; `output` is absent while it is outstanding. */
export type Call = { name: string; input: unknown; output?: unknown };
/** One message of the person and what the model did about it. */
export type Exchange = { message: string; calls: Call[]; reply: string | null };
export type Conversation = { context: TurnContext | null; exchanges: Exchange[] };

/** The input of a model call as a conversation. The last exchange is the one to go on with. */
export function readConversation(input: string | AgentInputItem[]): Conversation {
  const conversation: Conversation = { context: null, exchanges: [] };
  const calls = new Map<string, Call>();
  const items = typeof input === "string" ? [{ role: "user" as const, content: input }] : input;
  for (const item of items) {
    const exchange = conversation.exchanges.at(-1);
    if (item.type === "function_call") {
      const call: Call = { name: item.name, input: parseJson(item.arguments) };
      calls.set(item.callId, call);
      exchange?.calls.push(call);
    } else if (item.type === "function_call_result") {
      const call = calls.get(item.callId);
      if (call) call.output = parseJson(outputText(item.output));
    } else if ("role" in item && item.role === "system") {
      conversation.context = fromContextMessage(item.content) ?? conversation.context;
    } else if ("role" in item && item.role === "user") {
      conversation.exchanges.push({ message: firstText(item.content), calls: [], reply: null });
    } else if ("role" in item && item.role === "assistant" && exchange) {
      exchange.reply = contentText(item.content);
    }
  }
  return conversation;
}

type Content = string | ReadonlyArray<{ type: string } & Record<string, unknown>>;

function contentText(content: Content): string {
  if (typeof content === "string") return content;
  return content.map((part) => (typeof part.text === "string" ? part.text : "")).join("");
}

/** What the person typed; quotes and files follow it in parts of their own. */
function firstText(content: Content): string {
  return typeof content === "string" ? content : contentText(content.slice(0, 1));
}

function outputText(output: unknown): string {
  if (typeof output === "string") return output;
  if (Array.isArray(output)) return output.map(outputText).join("");
  return typeof output === "object" && output !== null && "text" in output
    ? String(output.text)
    : "";
}

/** Text that is no JSON stays text: a refusal of the SDK, or what a damaged call held. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
