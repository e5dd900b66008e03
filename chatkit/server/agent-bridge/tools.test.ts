import { tool } from "@openai/agents";
import { assistantMessage, functionCall, modelError } from "@openai/agents/testing";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { assistantItem, userItem } from "../testing/records.ts";
import { testTurn } from "../testing/turn-context.ts";
import { AgentOutput } from "./agent-output.ts";
import { addedMessage, play, responses, shape } from "./testing/play.ts";

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

  it("that OpenAI hosts are tasks too", async () => {
    const search = { type: "web_search_call", id: "w1" };
    const { events } = await play(await testTurn(), {
      steps: [
        responses(
          { type: "response.output_item.added", item: search },
          { type: "response.output_item.done", item: search },
          addedMessage,
        ),
      ],
      options: { describeTool: ({ name }) => ({ title: name, icon: "globe" }) },
    });
    expect(shape(events).slice(0, 3)).toEqual([
      "added workflow",
      "workflow.task.updated",
      "done workflow",
    ]);
    expect(events[1]).toMatchObject({
      update: { task: { title: "web_search_call", icon: "globe", status_indicator: "complete" } },
    });
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
