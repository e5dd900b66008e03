import type { RunStreamEvent } from "@openai/agents";
import type { ThreadStreamEvent } from "#chatkit/protocol/events.ts";
import type { GeneratedImageItem } from "#chatkit/protocol/items.ts";
import { newId } from "../ids.ts";
import { toContent } from "./content.ts";
import { MessageWriter } from "./message-writer.ts";
import { PlainMessages } from "./plain-messages.ts";
import {
  isResponsesEvent,
  type OutputItem,
  parseResponsesEvent,
  type ResponsesEvent,
} from "./responses-events.ts";
import type { ToolTasks } from "./tool-tasks.ts";
import type { WorkflowWriter } from "./workflow-writer.ts";

type Events = Generator<ThreadStreamEvent, void, undefined>;

export type ImageOptions = {
  /** Makes a URL of a generated PNG, partial or final; a data URL by default. */
  imageUrl?: ((image: { id: string; base64: string }) => string) | undefined;
  /** How many partial images are expected, for the progress from 0 to 1. */
  partialImages?: number | undefined;
};

type Parts = {
  threadId: string;
  workflow: WorkflowWriter;
  tools: ToolTasks;
  images: ImageOptions;
};

/** Turns the events of an agent's run into those of a thread. */
export class RunTranslator {
  readonly #parts: Parts;
  readonly #plain: PlainMessages;
  readonly #messages = new Map<string, MessageWriter>();
  #image: GeneratedImageItem | undefined;
  #speaksResponses = false;
  #lastCallIds = new Map<string, string>();

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#plain = new PlainMessages(parts.threadId, parts.workflow);
  }

  /** The id of the model's last call of a tool. */
  callIdOf(toolName: string): string | undefined {
    return this.#lastCallIds.get(toolName);
  }

  *translate(event: RunStreamEvent): Events {
    if (event.type === "run_item_stream_event") yield* this.#tool(event.item);
    if (event.type !== "raw_model_stream_event") return;
    const { data } = event;
    if (data.type === "model") {
      this.#speaksResponses ||= isResponsesEvent(data.event);
      const parsed = parseResponsesEvent(data.event);
      if (parsed) yield* this.#response(parsed);
    } else if (!this.#speaksResponses) {
      yield* this.#plain.translate(data);
    }
  }

  *#tool(item: Extract<RunStreamEvent, { type: "run_item_stream_event" }>["item"]): Events {
    const { tools } = this.#parts;
    if (item.type === "tool_call_item" && item.rawItem.type === "function_call") {
      const { callId, name, arguments: json } = item.rawItem;
      this.#lastCallIds.set(name, callId);
      yield* tools.start(callId, { name, arguments: parseJson(json) });
    }
    if (item.type === "tool_call_output_item" && item.rawItem.type === "function_call_result") {
      const output = typeof item.output === "string" ? item.output : JSON.stringify(item.output);
      yield* tools.finish(item.rawItem.callId, output ?? "");
    }
  }

  *#response(event: ResponsesEvent): Events {
    const { workflow } = this.#parts;
    switch (event.type) {
      case "response.output_item.added":
        yield* this.#itemAdded(event.item);
        break;
      case "response.output_item.done":
        yield* this.#itemDone(event.item);
        break;
      case "response.image_generation_call.partial_image":
        yield* this.#partialImage(event);
        break;
      case "response.reasoning_summary_text.delta":
        yield* workflow.growThought(`${event.item_id}/${event.summary_index}`, event.delta);
        break;
      case "response.reasoning_summary_text.done":
        yield* workflow.endThought(`${event.item_id}/${event.summary_index}`, event.text);
        break;
      default:
        yield* this.#messagePart(event);
    }
  }

  *#messagePart(event: Extract<ResponsesEvent, { content_index: number }>): Events {
    const message = this.#messages.get(event.item_id);
    if (!message) return;
    const index = event.content_index;
    switch (event.type) {
      case "response.content_part.added":
        yield message.partAdded(index, toContent(event.part));
        break;
      case "response.output_text.delta":
      case "response.refusal.delta":
        yield message.delta(index, event.delta);
        break;
      case "response.output_text.done":
        yield message.partDone(index, event.text);
        break;
      case "response.refusal.done":
        yield message.partDone(index, event.refusal);
        break;
      case "response.output_text.annotation.added":
        yield* message.cited(index, event.annotation);
        break;
    }
  }

  *#itemAdded(item: OutputItem): Events {
    const { threadId, workflow, tools } = this.#parts;
    if (item.type === "reasoning") {
      yield* workflow.startReasoning();
    } else if (item.type === "message") {
      yield* workflow.end();
      const message = new MessageWriter(threadId, item.content.map(toContent));
      this.#messages.set(item.id, message);
      yield message.added();
    } else if (item.type === "image_generation_call") {
      this.#image = {
        type: "generated_image",
        id: newId("message"),
        thread_id: threadId,
        created_at: new Date().toISOString(),
      };
      yield { type: "thread.item.added", item: this.#image };
    } else {
      yield* tools.start(item.id, { name: item.type, arguments: {} });
    }
  }

  *#itemDone(item: OutputItem): Events {
    if (item.type === "message") {
      const message = this.#messages.get(item.id) ?? new MessageWriter(this.#parts.threadId);
      this.#messages.delete(item.id);
      yield message.done(item.content.map(toContent));
    } else if (item.type === "image_generation_call") {
      if (!this.#image || !item.result) return;
      const image = { id: item.id, url: this.#imageUrl({ id: item.id, base64: item.result }) };
      yield { type: "thread.item.done", item: { ...this.#image, image } };
      this.#image = undefined;
    } else if (item.type !== "reasoning") {
      yield* this.#parts.tools.finish(item.id, "");
    }
  }

  *#partialImage(
    event: Extract<ResponsesEvent, { type: "response.image_generation_call.partial_image" }>,
  ): Events {
    if (!this.#image) return;
    const { partialImages = 0 } = this.#parts.images;
    const progress = partialImages > 0 ? Math.min(1, event.partial_image_index / partialImages) : 0;
    const url = this.#imageUrl({ id: event.item_id, base64: event.partial_image_b64 });
    const image = { id: event.item_id, url };
    const update = { type: "generated_image.updated" as const, image, progress };
    yield { type: "thread.item.updated", item_id: this.#image.id, update };
  }

  #imageUrl(image: { id: string; base64: string }): string {
    const { imageUrl } = this.#parts.images;
    return imageUrl ? imageUrl(image) : `data:image/png;base64,${image.base64}`;
  }
}

/** A model's arguments; a broken text is shown to the describer as it is. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
