import type { RunRawModelStreamEvent } from "@openai/agents";
import type { ThreadStreamEvent } from "#chatkit/protocol/events.ts";
import type { AssistantContent } from "#chatkit/protocol/items.ts";
import { textContent } from "./content.ts";
import { MessageWriter } from "./message-writer.ts";
import type { WorkflowWriter } from "./workflow-writer.ts";

type ModelEvent = RunRawModelStreamEvent["data"];
type Output = Extract<ModelEvent, { type: "response_done" }>["response"]["output"][number];
type Message = Extract<Output, { role: "assistant" }>;

/**
 * Messages of models that do not speak the Responses API (chat completions, our own): text deltas, then
 * the whole response.
 */
export class PlainMessages {
  readonly #threadId: string;
  readonly #workflow: WorkflowWriter;
  #open: MessageWriter | undefined;

  constructor(threadId: string, workflow: WorkflowWriter) {
    this.#threadId = threadId;
    this.#workflow = workflow;
  }

  *translate(event: ModelEvent): Generator<ThreadStreamEvent, void, undefined> {
    if (event.type === "output_text_delta") {
      if (event.delta === "") return;
      if (!this.#open) yield* this.#begin();
      if (this.#open) yield this.#open.delta(0, event.delta);
    }
    if (event.type !== "response_done") return;
    for (const output of event.response.output) {
      if (!isMessage(output)) continue;
      const content = toParts(output);
      const message = this.#open ?? new MessageWriter(this.#threadId);
      if (content.length > 0) {
        if (!this.#open) yield* this.#workflow.end();
        yield message.done(content);
      }
      this.#open = undefined;
    }
  }

  *#begin(): Generator<ThreadStreamEvent, void, undefined> {
    yield* this.#workflow.end();
    this.#open = new MessageWriter(this.#threadId);
    yield this.#open.added();
  }
}

function isMessage(output: Output): output is Message {
  return output.type === "message" && output.role === "assistant";
}

function toParts(message: Message): AssistantContent[] {
  return message.content
    .map((part) => {
      if (part.type === "output_text") return part.text;
      return part.type === "refusal" ? part.refusal : "";
    })
    .filter((text) => text !== "")
    .map((text) => textContent(text));
}
