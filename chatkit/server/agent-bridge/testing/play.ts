import { Agent, run } from "@openai/agents";
import {
  assistantMessage,
  modelStream,
  ScriptedModel,
  type ScriptedModelInput,
} from "@openai/agents/testing";
import { type ThreadStreamEvent, threadStreamEvent } from "#chatkit/protocol/events.ts";
import type { TurnContext } from "#chatkit/server/options.ts";
import { type AgentStreamOptions, streamAgentResponse } from "../stream-agent-response.ts";

type Setup = {
  steps: ScriptedModelInput[];
  options?: AgentStreamOptions;
  agent?: Partial<ConstructorParameters<typeof Agent>[0]>;
};

/** Plays a scripted run on a turn; every event is held against the protocol. */
export async function play<C>(turn: TurnContext<C>, { steps, options, agent }: Setup) {
  const scripted = new Agent({ name: "Test", model: new ScriptedModel(steps), ...agent });
  const result = await run(scripted, "hi", { stream: true, signal: turn.signal });
  const events: ThreadStreamEvent[] = [];
  let error: unknown;
  try {
    for await (const event of streamAgentResponse(turn, result, options)) {
      events.push(structuredClone(threadStreamEvent.parse(event)));
    }
  } catch (thrown) {
    error = thrown;
  }
  return { events, error };
}

export const shape = (events: ThreadStreamEvent[]) =>
  events.map((event) => {
    if ("item" in event) return `${event.type.slice(12)} ${event.item.type}`;
    return event.type === "thread.item.updated" ? event.update.type : event.type;
  });

/** Raw events of the Responses API around a response that says "ok" to the runner. */
export function responses(
  ...events: { type: string; [field: string]: unknown }[]
): ScriptedModelInput {
  const raw = [{ type: "response.created" }, ...events];
  return modelStream([
    ...raw.map((event) => ({ type: "model" as const, event })),
    {
      type: "response_done",
      response: {
        id: "resp_1",
        output: [assistantMessage("ok")],
        usage: { inputTokens: 0, outputTokens: 0, totalTokens: 0 },
      },
    },
  ]);
}

export const part = { item_id: "m1", content_index: 0 };
export const addedMessage = {
  type: "response.output_item.added",
  item: { type: "message", id: "m1", content: [] },
};
