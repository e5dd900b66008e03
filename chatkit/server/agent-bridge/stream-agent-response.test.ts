import { Agent, run, tool } from "@openai/agents";
import {
  assistantMessage,
  functionCall,
  modelError,
  modelStream,
  ScriptedModel,
  type ScriptedModelInput,
} from "@openai/agents/testing";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { type ThreadStreamEvent, threadStreamEvent } from "#chatkit/protocol/events.ts";
import type { TurnContext } from "../options.ts";
import { assistantItem, userItem } from "../testing/records.ts";
import { testTurn } from "../testing/turn-context.ts";
import { AgentOutput } from "./agent-output.ts";
import { type AgentStreamOptions, streamAgentResponse } from "./stream-agent-response.ts";

type Setup = {
  steps: ScriptedModelInput[];
  options?: AgentStreamOptions;
  agent?: Partial<ConstructorParameters<typeof Agent>[0]>;
};

/** Plays a scripted run on a turn; every event is held against the protocol. */
async function play<C>(turn: TurnContext<C>, { steps, options, agent }: Setup) {
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

const shape = (events: ThreadStreamEvent[]) =>
  events.map((event) => {
    if ("item" in event) return `${event.type.slice(12)} ${event.item.type}`;
    return event.type === "thread.item.updated" ? event.update.type : event.type;
  });

/** Raw events of the Responses API around a response that says "ok" to the runner. */
function responses(...events: { type: string; [field: string]: unknown }[]): ScriptedModelInput {
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

const part = { item_id: "m1", content_index: 0 };
const addedMessage = {
  type: "response.output_item.added",
  item: { type: "message", id: "m1", content: [] },
};

describe("text", () => {
  it("streams the words of a model that speaks no Responses API", async () => {
    const { events } = await play(await testTurn(), { steps: [[assistantMessage("Hello world")]] });
    expect(shape(events)[0]).toBe("added assistant_message");
    expect(shape(events).at(-1)).toBe("done assistant_message");
    const text = events
      .map((event) =>
        event.type === "thread.item.updated" &&
        event.update.type === "assistant_message.content_part.text_delta"
          ? event.update.delta
          : "",
      )
      .join("");
    expect(text).toBe("Hello world");
    expect(events.at(-1)).toMatchObject({ item: { content: [{ text: "Hello world" }] } });
  });

  it("follows the Responses API part by part, citations and all", async () => {
    const citation = { type: "url_citation", url: "https://e.com", title: "E", end_index: 5 };
    const nameless = { type: "file_citation", index: 1 };
    const done = {
      type: "message",
      id: "m1",
      content: [{ type: "output_text", text: "Hello", annotations: [nameless, citation] }],
    };
    const empty = { type: "output_text", text: "", annotations: [] };
    const { events } = await play(await testTurn(), {
      steps: [
        responses(
          addedMessage,
          { type: "response.content_part.added", ...part, part: empty },
          { type: "response.output_text.delta", ...part, delta: "Hello" },
          { type: "response.output_text.annotation.added", ...part, annotation: nameless },
          { type: "response.output_text.annotation.added", ...part, annotation: citation },
          { type: "response.output_text.annotation.added", ...part, annotation: { type: "odd" } },
          { type: "response.output_text.done", ...part, text: "Hello" },
          { type: "response.output_item.done", item: done },
          { type: "response.something.new" },
        ),
      ],
    });
    const source = { type: "url", url: "https://e.com", title: "E" };
    expect(shape(events)).toEqual([
      "added assistant_message",
      "assistant_message.content_part.added",
      "assistant_message.content_part.text_delta",
      "assistant_message.content_part.annotation_added",
      "assistant_message.content_part.done",
      "done assistant_message",
    ]);
    expect(events[3]).toMatchObject({
      update: { annotation_index: 0, annotation: { index: 5, source } },
    });
    expect(events[5]).toMatchObject({
      item: { content: [{ text: "Hello", annotations: [{ type: "annotation", source }] }] },
    });
  });

  it("says a refusal as ordinary text", async () => {
    const refusal = { type: "refusal", refusal: "No." };
    const { events } = await play(await testTurn(), {
      steps: [
        responses(
          addedMessage,
          { type: "response.content_part.added", ...part, part: { type: "refusal", refusal: "" } },
          { type: "response.refusal.delta", ...part, delta: "No." },
          { type: "response.refusal.done", ...part, refusal: "No." },
          {
            type: "response.output_item.done",
            item: { type: "message", id: "m1", content: [refusal] },
          },
        ),
      ],
    });
    expect(events.at(-1)).toMatchObject({ item: { content: [{ text: "No.", annotations: [] }] } });
  });

  it("gives every message an id of its own, however the model names them", async () => {
    const message = { type: "message", id: "m1", content: [{ type: "output_text", text: "x" }] };
    const said = [addedMessage, { type: "response.output_item.done", item: message }];
    const turn = await testTurn();
    const first = await play(turn, { steps: [responses(...said)] });
    const second = await play(turn, { steps: [responses(...said)] });
    const ids = [...first.events, ...second.events].map((event) =>
      "item" in event ? event.item.id : "",
    );
    expect(new Set(ids).size).toBe(2);
  });
});

describe("reasoning", () => {
  const at = (summary_index: number) => ({ item_id: "r1", summary_index });
  const type = (end: string) => `response.reasoning_summary_text.${end}`;
  const reasoning = { type: "response.output_item.added", item: { type: "reasoning", id: "r1" } };

  it("streams the first thought, gives later ones whole, and ends with the next message", async () => {
    const { events } = await play(await testTurn(), {
      steps: [
        responses(
          reasoning,
          { type: type("delta"), ...at(0), delta: "I " },
          { type: type("delta"), ...at(0), delta: "think" },
          { type: type("done"), ...at(0), text: "I think." },
          { type: type("delta"), ...at(1), delta: "ignored" },
          { type: type("done"), ...at(1), text: "So." },
          addedMessage,
        ),
      ],
    });
    expect(shape(events)).toEqual([
      "added workflow",
      "workflow.task.added",
      "workflow.task.updated",
      "workflow.task.updated",
      "workflow.task.added",
      "done workflow",
      "added assistant_message",
    ]);
    expect(events[0]).toMatchObject({ item: { workflow: { type: "reasoning", tasks: [] } } });
    expect(events[5]).toMatchObject({
      item: {
        workflow: {
          tasks: [{ content: "I think." }, { content: "So." }],
          summary: { duration: 0 },
          expanded: false,
        },
      },
    });
  });
});

describe("images", () => {
  it("shows partial images with their progress, then the final one", async () => {
    const added = {
      type: "response.output_item.added",
      item: { type: "image_generation_call", id: "i1" },
    };
    const partial = {
      type: "response.image_generation_call.partial_image",
      item_id: "i1",
      partial_image_b64: "AA==",
      partial_image_index: 1,
    };
    const done = {
      type: "response.output_item.done",
      item: { type: "image_generation_call", id: "i1", result: "BB==" },
    };
    const steps = [responses(partial, added, partial, done, done)];
    const { events } = await play(await testTurn(), { steps, options: { partialImages: 2 } });
    expect(events).toMatchObject([
      { type: "thread.item.added", item: { type: "generated_image" } },
      { update: { image: { id: "i1", url: "data:image/png;base64,AA==" }, progress: 0.5 } },
      { type: "thread.item.done", item: { image: { url: "data:image/png;base64,BB==" } } },
    ]);
    const own = await play(await testTurn(), {
      steps: [responses(added, partial, done)],
      options: { imageUrl: ({ base64 }) => `/images/${base64}` },
    });
    expect(own.events[1]).toMatchObject({
      update: { image: { url: "/images/AA==" }, progress: 0 },
    });
  });
});

describe("tools", () => {
  const output = (threadId: string) => new AgentOutput(threadId);
  const add = tool({
    name: "add_task",
    description: "Adds a task.",
    parameters: z.object({ title: z.string() }),
    execute: async ({ title }) => `added ${title}`,
  });

  it("are tasks of a workflow with the titles they are given, loading while they run", async () => {
    const { events } = await play(await testTurn(), {
      steps: [
        [functionCall("add_task", { title: "Milk" }, { callId: "c1" })],
        [assistantMessage("Done.")],
      ],
      agent: { tools: [add] },
      options: {
        describeTool: (call) => ({ title: `${call.output ? "Added" : "Adding"} a task` }),
      },
    });
    expect(events.slice(0, 3)).toMatchObject([
      {
        type: "thread.item.added",
        item: {
          workflow: {
            type: "custom",
            tasks: [{ title: "Adding a task", status_indicator: "loading" }],
          },
        },
      },
      { update: { task_index: 0, task: { title: "Added a task", status_indicator: "complete" } } },
      {
        type: "thread.item.done",
        item: { type: "workflow", workflow: { summary: { duration: 0 } } },
      },
    ]);
    expect(shape(events).at(-1)).toBe("done assistant_message");
  });

  it("stay hidden without a title", async () => {
    const { events } = await play(await testTurn(), {
      steps: [
        [functionCall("add_task", { title: "Milk" }, { callId: "c1" })],
        [assistantMessage("Ok")],
      ],
      agent: { tools: [add] },
    });
    expect(shape(events).filter((name) => name.includes("workflow"))).toEqual([]);
  });

  it("show widgets and send effects among the model's words, ending the workflow", async () => {
    const turn = await testTurn();
    const shown = output(turn.thread.id);
    const card = { type: "Card" as const, children: [{ type: "Text" as const, value: "Milk" }] };
    const show = tool({
      name: "show",
      description: "Shows.",
      parameters: z.object({}),
      execute: async () => {
        shown.emit({ type: "client_effect", name: "blink", data: {} });
        shown.showWidget(card, { copyText: "Milk" });
        await shown.streamWidget(states());
        return "shown";
      },
    });
    async function* states() {
      yield card;
    }
    shown.emit({ type: "progress_update", text: "Looking" });
    const { events } = await play(turn, {
      steps: [[functionCall("show", {}, { callId: "c1" })], [assistantMessage("There.")]],
      agent: { tools: [show] },
      options: { output: shown, describeTool: () => ({ title: "Showing" }) },
    });
    expect(shape(events).slice(0, 7)).toEqual([
      "progress_update",
      "added workflow",
      "client_effect",
      "done workflow",
      "done widget",
      "added widget",
      "done widget",
    ]);
  });

  it("of the client end the turn with a pending call, which continues the workflow later", async () => {
    const turn = await testTurn([(id) => userItem(id, "select")]);
    const shown = output(turn.thread.id);
    const select = tool({
      name: "get_selection",
      description: "Asks the page.",
      parameters: z.object({}),
      execute: async () => {
        shown.callClientTool({ name: "get_selection", arguments: { a: null } });
        expect(() => shown.callClientTool({ name: "b", arguments: {} })).toThrow(/one client tool/);
        return "";
      },
    });
    const describeTool = () => ({ title: "Asking the page" });
    const { events } = await play(turn, {
      steps: [[functionCall("get_selection", {}, { callId: "c1" })]],
      agent: { tools: [select], toolUseBehavior: { stopAtToolNames: ["get_selection"] } },
      options: { output: shown, describeTool },
    });
    expect(shape(events)).toEqual([
      "added workflow",
      "workflow.task.updated",
      "done client_tool_call",
    ]);
    const last = events.at(-1);
    expect(last).toMatchObject({
      item: { call_id: "c1", status: "pending", arguments: { a: null } },
    });
    if (last?.type === "thread.item.done") await turn.store.saveItem(last.item, turn.context);

    const next = await play(turn, { steps: [[assistantMessage("Thanks")]] });
    expect(shape(next.events)[0]).toBe("done workflow");
    expect(next.events[0]).toMatchObject({
      item: { workflow: { tasks: [{ title: "Asking the page" }] } },
    });
  });
});

describe("failures", () => {
  it("take back everything the run has said when a guardrail trips", async () => {
    const outputGuardrails = [
      {
        name: "never",
        execute: async () => ({ tripwireTriggered: true, outputInfo: {} }),
      },
    ];
    const { events, error } = await play(await testTurn(), {
      steps: [[assistantMessage("Secret")]],
      agent: { outputGuardrails },
    });
    const said = events.find((event) => event.type === "thread.item.done");
    expect(said?.item.id).toBeTruthy();
    expect(events.at(-1)).toEqual({ type: "thread.item.removed", item_id: said?.item.id });
    expect(error).toBeInstanceOf(Error);
  });

  it("of the model go on to the caller, with what was said left standing", async () => {
    const { events, error } = await play(await testTurn([(id) => assistantItem(id, "before")]), {
      steps: [modelError(new Error("no network"))],
    });
    expect(error).toMatchObject({ message: "no network" });
    expect(events).toEqual([]);
  });

  it("do not come from stopping: the stream just ends", async () => {
    const turn = await testTurn();
    turn.abort();
    const { events, error } = await play(turn, { steps: [[assistantMessage("Hello")]] });
    expect(events.filter((event) => event.type === "thread.item.done")).toEqual([]);
    expect(error).toBeUndefined();
  });
});
