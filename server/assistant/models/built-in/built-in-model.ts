import {
  type Model,
  type ModelRequest,
  type ModelResponse,
  type protocol,
  Usage,
} from "@openai/agents";
import { type Call, type Exchange, readConversation } from "./conversation.ts";
import { answers, question } from "./dialogue/choose.ts";
import { converse } from "./dialogue/converse.ts";
import { replay } from "./dialogue/script.ts";

/**
 * The assistant without a network: rules over everyday English in the shape of a model. It keeps nothing between
 * calls; what was said and found before is read from the conversation it is given, as any model does.
 */
export class BuiltInModel implements Model {
  async getResponse(request: ModelRequest): Promise<ModelResponse> {
    return { usage: new Usage(), output: [respond(request)] };
  }

  async *getStreamedResponse(request: ModelRequest): ReturnType<Model["getStreamedResponse"]> {
    yield { type: "response_started" };
    const item = respond(request);
    if (item.type !== "function_call") {
      for (const part of item.content)
        if (part.type === "output_text") yield { type: "output_text_delta", delta: part.text };
    }
    const usage = { inputTokens: 0, outputTokens: 0, totalTokens: 0 };
    yield { type: "response_done", response: { id: crypto.randomUUID(), usage, output: [item] } };
  }
}

type Output = protocol.AssistantMessageItem | protocol.FunctionCallItem;

/** The next tool call, or the last words of the turn. */
function respond({ input, tools }: Pick<ModelRequest, "input" | "tools">): Output {
  const { context, exchanges } = readConversation(input);
  const page = tools.some((tool) => tool.type === "function" && tool.name === "see_screen");
  const opening = openingOf(exchanges, exchanges.length - 1);
  if (!context || !opening)
    throw new Error("The built-in model was called without a message or its context.");
  const script = converse(opening.message, exchanges.slice(0, opening.start), {
    context,
    page,
  });
  const progress = replay(script, opening.calls);
  return progress.done ? saying(progress.value) : calling(progress.step.name, progress.step.input);
}

type Opening = { start: number; message: string; calls: Call[] };

/** The message that an exchange goes on with: its own, or the one whose question it answers. */
function openingOf(exchanges: readonly Exchange[], at: number): Opening | null {
  const exchange = exchanges[at];
  if (!exchange) return null;
  const asking = exchanges[at - 1]?.calls.at(-1);
  const asked = asking?.name === "ask_person" ? question.safeParse(asking.input) : null;
  const before =
    asked?.success && answers(exchange.message, asked.data) ? openingOf(exchanges, at - 1) : null;
  if (!before) return { start: at, message: exchange.message, calls: exchange.calls };
  const answered = before.calls.map((call, index) =>
    index === before.calls.length - 1 ? { ...call, output: { answer: exchange.message } } : call,
  );
  return { ...before, calls: [...answered, ...exchange.calls] };
}

function saying(text: string): Output {
  return {
    type: "message",
    role: "assistant",
    status: "completed",
    id: `msg_${crypto.randomUUID()}`,
    content: [{ type: "output_text", text }],
  };
}

function calling(name: string, input: unknown): Output {
  const callId = `call_${crypto.randomUUID()}`;
  return {
    type: "function_call",
    callId,
    name,
    arguments: JSON.stringify(input),
    status: "completed",
  };
}
