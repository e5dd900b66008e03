import { describe, expect, it } from "vitest";
import type { ThreadItem } from "#chatkit/protocol/items.ts";
import { assistantItem, hiddenItem, userItem } from "#chatkit/server/testing/records.ts";
import { testTurn } from "#chatkit/server/testing/turn-context.ts";
import { text } from "./converters.ts";
import { loadHistory, toAgentInput } from "./to-agent-input.ts";

const base = { id: "i", thread_id: "t", created_at: "2026-11-22T10:00:00.000Z" };
const texts = (input: Awaited<ReturnType<typeof toAgentInput>>) =>
  input.flatMap((item) =>
    "content" in item && Array.isArray(item.content)
      ? item.content.map((part) => ("text" in part ? part.text : part.type))
      : [item.type],
  );

describe("a thread as a model reads it", () => {
  it("shows tags as typed and explains each once", async () => {
    const tag = { type: "input_tag" as const, id: "1", text: "Milk", data: {}, interactive: false };
    const message: ThreadItem = {
      ...userItem("t", ""),
      content: [
        { type: "input_text", text: "finish " },
        tag,
        { type: "input_text", text: " and " },
        tag,
      ],
    };
    const input = await toAgentInput([message], { tag: async ({ id }) => `task ${id}` });
    expect(texts(input)).toEqual([
      "finish @Milk and @Milk",
      expect.stringContaining("@-mentions"),
      "task 1",
    ]);
    await expect(toAgentInput([message])).rejects.toThrow(/"tag"/);
  });

  it("adds the quoted passage for the last message alone", async () => {
    const quoting = (id: string): ThreadItem => ({
      ...userItem("t", id),
      quoted_text: `quote ${id}`,
    });
    const words = texts(await toAgentInput([quoting("a"), quoting("b")])).join("|");
    expect(words).not.toContain("quote a");
    expect(words).toContain("quote b");
  });

  it("hands attachments to the integration, which has to know what to do with them", async () => {
    const attachment = {
      type: "file" as const,
      id: "atc_1",
      name: "a.txt",
      mime_type: "text/plain",
    };
    const message: ThreadItem = { ...userItem("t", "read"), attachments: [attachment] };
    const input = await toAgentInput([message], {
      attachment: async ({ name }) => [text(`file ${name}`), text("its content")],
    });
    expect(texts(input)).toEqual(["read", "file a.txt", "its content"]);
    await expect(toAgentInput([message])).rejects.toThrow(/"attachment"/);
  });

  it("turns a completed client tool call into call and output, and leaves an open one out", async () => {
    const call: ThreadItem = {
      ...base,
      type: "client_tool_call",
      status: "completed",
      call_id: "c1",
      name: "get_selection",
      arguments: { a: null },
      output: { picked: 1 },
    };
    expect(await toAgentInput([call])).toMatchObject([
      { type: "function_call", callId: "c1", arguments: '{"a":null}' },
      { type: "function_call_result", callId: "c1", output: { text: '{"picked":1}' } },
    ]);
    const { output: _, ...silent } = call;
    expect(await toAgentInput([silent])).toMatchObject([{}, { output: { text: "null" } }]);
    expect(await toAgentInput([{ ...call, status: "pending" }])).toEqual([]);
  });

  it("tells what else was shown, in words", async () => {
    const items: ThreadItem[] = [
      { ...base, type: "widget", widget: { type: "Card", children: [] } },
      { ...base, type: "generated_image" },
      { ...base, type: "generated_image", image: { id: "i", url: "https://e.com/i.png" } },
      {
        ...base,
        type: "structured_input",
        status: "answered",
        inputs: [
          {
            type: "freeform",
            id: "a",
            question: "Who",
            answer: { values: ["me", "you"], skipped: false },
          },
          { type: "freeform", id: "b", question: "When", answer: { values: [], skipped: true } },
          { type: "freeform", id: "c", question: "Why" },
        ],
      },
      {
        ...base,
        type: "workflow",
        workflow: {
          type: "custom",
          expanded: false,
          tasks: [
            { type: "custom", title: "Searched", content: "milk", status_indicator: "complete" },
            { type: "custom", status_indicator: "none" },
            { type: "thought", content: "hm", status_indicator: "none" },
          ],
        },
      },
      { ...base, type: "task", task: { type: "custom", title: "Filed", status_indicator: "none" } },
      { ...base, type: "end_of_turn" },
      assistantItem("t", ""),
      assistantItem("t", "Hello"),
      { ...base, type: "sdk_hidden_context", content: "stopped" },
    ];
    expect(texts(await toAgentInput(items))).toEqual([
      expect.stringContaining('{"type":"Card","children":[]}'),
      "The assistant generated this image.",
      "input_image",
      expect.stringContaining("- Who: me, you\n- When: skipped\n- Why: unanswered"),
      expect.stringContaining("Searched: milk"),
      expect.stringContaining("Filed"),
      "Hello",
      expect.stringContaining("stopped"),
    ]);
  });

  it("wraps hidden context, whose form only the integration may know", async () => {
    expect(texts(await toAgentInput([hiddenItem("t")]))[0]).toContain("secret");
    const structured: ThreadItem = { ...base, type: "hidden_context_item", content: { n: 1 } };
    const input = await toAgentInput([structured], {
      hiddenContext: (content) => JSON.stringify(content),
    });
    expect(texts(input)[0]).toContain('{"n":1}');
    await expect(toAgentInput([structured])).rejects.toThrow(/"hiddenContext"/);
  });
});

describe("the history of a long thread", () => {
  const exchange = (n: number) => [
    (id: string) => userItem(id, `question ${n}`),
    (id: string) => assistantItem(id, `answer ${n} ${"x".repeat(4_000)}`),
    (id: string) => hiddenItem(id),
  ];

  it("keeps the newest exchanges within the budget and never an answer without its question", async () => {
    const turn = await testTurn([1, 2, 3, 4].flatMap(exchange));
    const history = await loadHistory(turn, 2_600);
    expect(history.map(({ type }) => type)).toEqual([
      "user_message",
      "assistant_message",
      "hidden_context_item",
      "user_message",
      "assistant_message",
      "hidden_context_item",
    ]);
    expect(history[0]).toMatchObject({ content: [{ text: "question 3" }] });
  });

  it("keeps the last exchange however long it is", async () => {
    const turn = await testTurn([1, 2].flatMap(exchange));
    const history = await loadHistory(turn, 10);
    expect(history[0]).toMatchObject({ content: [{ text: "question 2" }] });
    expect(history).toHaveLength(3);
  });

  it("reads over all pages of a thread", async () => {
    const turn = await testTurn(
      Array.from({ length: 120 }, (_, n) => (id: string) => userItem(id, `${n}`)),
    );
    const history = await loadHistory(turn, 1_000_000);
    expect(history).toHaveLength(120);
    expect(history[0]).toMatchObject({ content: [{ text: "0" }] });
  });
});
