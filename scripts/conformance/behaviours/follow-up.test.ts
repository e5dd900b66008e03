import { describe, expect, it } from "vitest";
import type { ThreadItem } from "#chatkit/protocol/items.ts";
import { message, outline } from "../client.ts";
import { startConformanceServer } from "../test-server.ts";

const { client } = startConformanceServer();

async function lastItem(threadId: string): Promise<ThreadItem> {
  const item = (await client().items(threadId)).at(-1);
  if (!item) throw new Error("The thread is empty.");
  return item;
}

describe("retry", () => {
  it("removes what came after the message and answers it anew, without repeating it", async () => {
    const { threadId } = await client().create("hi");
    const [question, answer] = await client().items(threadId);
    await client().say(threadId, "/hidden");
    const { events } = await client().stream("threads.retry_after_item", {
      thread_id: threadId,
      item_id: question?.id ?? "",
    });
    expect(outline(events).slice(0, 2)).toEqual(["stream_options", "added assistant_message"]);
    const items = await client().items(threadId);
    expect(items).toHaveLength(2);
    expect(items[0]).toEqual(question);
    expect(items[1]?.id).not.toBe(answer?.id);
  });

  it("brings the old answer back when the new one fails before it said anything", async () => {
    const { threadId } = await client().create("/streamerror");
    await client().stream("threads.custom_action", { thread_id: threadId, action: { type: "x" } });
    const [question, old] = await client().items(threadId);
    expect(old).toMatchObject({ content: [{ text: "action x" }] });
    const { events } = await client().stream("threads.retry_after_item", {
      thread_id: threadId,
      item_id: question?.id ?? "",
    });
    expect(outline(events)).toEqual(["stream_options", "done assistant_message", "error"]);
    expect(await client().items(threadId)).toEqual([question, old]);
  });

  it("refuses items that are no user message, and deletes nothing", async () => {
    const { threadId } = await client().create("hi");
    const answer = await lastItem(threadId);
    const retry = (item_id: string) => ({
      type: "threads.retry_after_item",
      params: { thread_id: threadId, item_id },
    });
    expect(await client().refusal(retry(answer.id))).toMatchObject({
      status: 400,
      field: "params.item_id",
    });
    expect(await client().refusal(retry("msg_0"))).toMatchObject({ status: 404 });
    expect(await client().items(threadId)).toHaveLength(2);
    expect(outline((await client().say(threadId, "hi")).events)).toContain("stream_options");
  });
});

describe("client tool calls", () => {
  const output = (thread_id: string, result: unknown) => ({ thread_id, result });

  it("end a turn and wait", async () => {
    const { events, threadId } = await client().create("/tool");
    expect(events.at(-1)).toMatchObject({
      type: "thread.item.done",
      item: {
        type: "client_tool_call",
        status: "pending",
        call_id: "call_1",
        name: "get_selection",
        arguments: { a: null, b: [1] },
      },
    });
    expect(await lastItem(threadId)).toMatchObject({ status: "pending" });
  });

  it.each([[{ picked: [1, null] }], [null], ["text"], [0]])(
    "are completed with %j, silently, and the turn goes on",
    async (result) => {
      const { threadId } = await client().create("/tool");
      const { events } = await client().stream(
        "threads.add_client_tool_output",
        output(threadId, result),
      );
      expect(outline(events)).toEqual(["stream_options", "done assistant_message"]);
      const items = await client().items(threadId);
      expect(items[1]).toMatchObject({ status: "completed" });
      if (result === null) expect(items[1]).not.toHaveProperty("output");
      else expect(items[1]).toHaveProperty("output", result);
      expect(items[2]).toMatchObject({ content: [{ text: "resumed" }] });
    },
  );

  it("that were left open before are removed", async () => {
    const { threadId } = await client().create("/tool");
    await client().say(threadId, "/tool");
    await client().stream("threads.add_client_tool_output", output(threadId, 1));
    const calls = (await client().items(threadId)).filter(
      ({ type }) => type === "client_tool_call",
    );
    expect(calls).toHaveLength(1);
    expect(calls[0]).toMatchObject({ status: "completed" });
  });

  it("are refused when the thread waits for none, and nothing changes", async () => {
    const { threadId } = await client().create("hi");
    const request = { type: "threads.add_client_tool_output", params: output(threadId, 1) };
    expect(await client().refusal(request)).toMatchObject({ status: 409, code: "not_pending" });
    expect(await client().items(threadId)).toHaveLength(2);
  });
});

describe("structured input", () => {
  async function asked() {
    const { threadId } = await client().create("/structured");
    const item = await lastItem(threadId);
    return { threadId, item };
  }
  const answer = (values: string[]) => ({ values });

  it("asks its questions and waits; another message is taken meanwhile", async () => {
    const { threadId, item } = await asked();
    expect(item).toMatchObject({
      status: "pending",
      inputs: [{ id: "one" }, { id: "many" }, { id: "free" }],
    });
    expect(outline((await client().say(threadId, "hi")).events)).toContain("stream_options");
  });

  it("is answered question by question, free answers and missing ones included", async () => {
    const { threadId, item } = await asked();
    const { events } = await client().stream("threads.add_structured_input", {
      thread_id: threadId,
      item_id: item.id,
      input: {
        answers: {
          one: answer(["Something else", "B"]),
          many: answer(["A", "B"]),
          unknown: answer(["x"]),
          toString: answer(["y"]),
        },
      },
    });
    expect(outline(events)).toEqual([
      "stream_options",
      "replaced structured_input",
      "done assistant_message",
    ]);
    expect((await client().items(threadId))[1]).toMatchObject({
      id: item.id,
      status: "answered",
      inputs: [
        { answer: { values: ["Something else"], skipped: false } },
        { answer: { values: ["A", "B"], skipped: false } },
        { answer: { values: [], skipped: true } },
      ],
    });
  });

  it("can be skipped as a whole, or answered with nothing", async () => {
    for (const status of ["skipped", "answered"] as const) {
      const { threadId, item } = await asked();
      const answers: Record<string, { values?: string[]; skipped?: boolean }> =
        status === "skipped"
          ? { one: answer(["A"]) }
          : { one: { values: ["A"], skipped: true }, many: answer([]) };
      const input = { status, answers };
      const params = { thread_id: threadId, item_id: item.id, input };
      await client().stream("threads.add_structured_input", params);
      const [, answered] = await client().items(threadId);
      expect(answered).toMatchObject({ status });
      if (answered?.type === "structured_input") {
        expect(answered.inputs.map((question) => question.answer?.skipped)).toEqual([
          true,
          true,
          true,
        ]);
      }
    }
  });

  it("is refused when it is answered already or no question at all", async () => {
    const { threadId, item } = await asked();
    const params = { thread_id: threadId, item_id: item.id, input: {} };
    await client().stream("threads.add_structured_input", params);
    const request = { type: "threads.add_structured_input", params };
    expect(await client().refusal(request)).toMatchObject({ status: 409, code: "not_pending" });
    const [question] = await client().items(threadId);
    const wrong = { ...request, params: { ...params, item_id: question?.id } };
    expect(await client().refusal(wrong)).toMatchObject({ status: 400, field: "params.item_id" });
  });
});

describe("a message", () => {
  it("of any number of parts picks its scenario by their text together", async () => {
    const input = {
      ...message(""),
      content: [
        { type: "input_text" as const, text: "/me" },
        { type: "input_text" as const, text: "ta" },
      ],
    };
    const { events } = await client().stream("threads.create", { input });
    expect(outline(events).at(-1)).toBe("thread.updated");
  });
});
