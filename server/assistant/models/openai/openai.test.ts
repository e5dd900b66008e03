import { beforeEach, describe, expect, it } from "vitest";
import type { ThreadStreamEvent } from "#chatkit/protocol/events.ts";
import { useTestDatabase } from "#db/testing/database.ts";
import { actionOf, Chat, textOf, widgetsOf } from "#server/assistant/testing/chat.ts";
import { useOpenAIMock } from "#server/assistant/testing/openai-mock.ts";
import type { OpenAIConfig } from "#server/config/config.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { createTask } from "#server/services/task/create.ts";
import { listTasks } from "#server/services/task/list/list.ts";
import { personContext } from "#server/services/testing/context.ts";

describe("the assistant on OpenAI's models", () => {
  const database = useTestDatabase();
  const openai = useOpenAIMock();
  const { mock, sent } = openai;
  let person: ServiceContext;

  beforeEach(async () => {
    person = await personContext(database().db);
  });

  const open = (config: Partial<OpenAIConfig> = {}, timeout?: number): Promise<Chat> =>
    Chat.open(database(), person, { models: openai.models(config, timeout) });

  const newTask = (title: string) => ({
    title,
    notes: null,
    due: null,
    repeat: null,
    priority: null,
    project: null,
    labels: [],
    part_of: null,
  });
  const titles = async () => (await listTasks(person, {})).tasks.map(({ title }) => title);
  const errorOf = (events: ThreadStreamEvent[]) => events.find((event) => event.type === "error");

  it("sends instructions, facts, tools and settings, and hands back what the tools answered", async () => {
    mock.on(
      { userMessage: /milk/, hasToolResult: false },
      {
        toolCalls: [
          {
            name: "create_tasks",
            arguments: JSON.stringify({
              tasks: [{ ...newTask("Buy milk"), due: "2026-06-18T17:00" }],
            }),
          },
        ],
      },
    );
    mock.on({ hasToolResult: true }, { content: "It is on your list." });
    const chat = await open();
    const events = await chat.say("remind me to buy milk tomorrow at 5pm");
    expect(chat.errors).toEqual([]);
    expect(await titles()).toEqual(["Buy milk"]);
    expect(textOf(events)).toBe("It is on your list.");
    expect(widgetsOf(events)).toHaveLength(1);
    const [first, second] = sent;
    expect(first?.path).toBe("/v1/responses");
    expect(first?.body).toMatchObject({
      model: "gpt-4.1",
      temperature: 0.7,
      store: false,
      stream: true,
      instructions: expect.stringContaining("TaskPilot"),
    });
    expect(JSON.stringify(first?.body.input)).toContain("Europe/Berlin");
    expect(first?.body.tools).toContainEqual(
      expect.objectContaining({ type: "function", name: "delete_tasks", strict: true }),
    );
    expect(JSON.stringify(second?.body.input)).toContain("function_call_output");
    expect(JSON.stringify(second?.body.input)).toContain("2026-06-18T17:00");
  });

  it("lets the model name the conversation", async () => {
    mock.on({ userMessage: /hello/ }, { content: "Hello!" });
    const events = await (await open()).say("hello");
    const update = events.findLast((event) => event.type === "thread.updated");
    expect(update).toMatchObject({ thread: { title: "A talk" } });
  });

  it("speaks chat completions to servers that know nothing else", async () => {
    mock.on(
      { userMessage: /eggs/, hasToolResult: false },
      {
        toolCalls: [
          { name: "create_tasks", arguments: JSON.stringify({ tasks: [newTask("Eggs")] }) },
        ],
      },
    );
    mock.on({ hasToolResult: true }, { content: "Added." });
    const chat = await open({ api: "chat_completions", models: ["llama"] });
    expect(textOf(await chat.say("add eggs"))).toBe("Added.");
    expect(await titles()).toEqual(["Eggs"]);
    expect(sent[0]).toMatchObject({
      path: "/v1/chat/completions",
      body: { model: "llama", stream: true },
    });
    expect(sent[0]?.body).not.toHaveProperty("store");
  });

  it("leaves the temperature to models that reason", async () => {
    mock.on({ userMessage: /hello/ }, { content: "Hello!" });
    await (await open({ models: ["gpt-5"] })).say("hello");
    expect(sent[0]?.body).not.toHaveProperty("temperature");
  });

  it("runs parallel tool calls of one answer", async () => {
    const call = (title: string) => ({
      name: "create_tasks",
      arguments: JSON.stringify({ tasks: [newTask(title)] }),
    });
    mock.on(
      { userMessage: /both/, hasToolResult: false },
      { toolCalls: [call("One"), call("Two")] },
    );
    mock.on({ hasToolResult: true }, { content: "Both are there." });
    const events = await (await open()).say("add both");
    expect((await titles()).sort()).toEqual(["One", "Two"]);
    expect(widgetsOf(events)).toMatchObject([{ widget: { type: "ListView" } }]);
  });

  it("gives the next turn what the turn before did", async () => {
    mock.on(
      { userMessage: /milk/, hasToolResult: false },
      {
        toolCalls: [
          { name: "create_tasks", arguments: JSON.stringify({ tasks: [newTask("Milk")] }) },
        ],
      },
    );
    mock.on({ userMessage: /milk/, hasToolResult: true }, { content: "Added." });
    mock.on({ userMessage: /thanks/ }, { content: "Sure." });
    const chat = await open();
    await chat.say("add milk");
    await chat.say("thanks");
    const input = sent.at(-1)?.body.input;
    expect(input).toContainEqual(
      expect.objectContaining({ type: "function_call", name: "create_tasks" }),
    );
    expect(input).toContainEqual(expect.objectContaining({ type: "function_call_output" }));
    expect(JSON.stringify(input)).not.toContain('"fc');
  });

  it("tells the model what was wrong with its call, so that it can correct itself", async () => {
    mock.on(
      { userMessage: /ink/, hasToolResult: false },
      { toolCalls: [{ name: "complete_tasks", arguments: JSON.stringify({ ids: ["made-up"] }) }] },
    );
    mock.on({ toolResultContains: "find_tasks" }, { content: "I found no such task." });
    const chat = await open();
    expect(textOf(await chat.say("complete ink"))).toBe("I found no such task.");
    expect(chat.errors).toEqual([]);
  });

  it("survives arguments that are no JSON", async () => {
    mock.on(
      { userMessage: /ink/, hasToolResult: false },
      { toolCalls: [{ name: "create_tasks", arguments: '{"tasks": [' }] },
    );
    mock.on({ hasToolResult: true }, { content: "Something went wrong with that." });
    const events = await (await open()).say("add ink");
    expect(await titles()).toEqual([]);
    expect(textOf(events) || errorOf(events)).toBeTruthy();
  });

  it("asks before it deletes, whatever the model says, and goes on after approval", async () => {
    const { id } = await createTask(person, { title: "Old" });
    mock.on(
      { userMessage: /clean/, hasToolResult: false },
      { toolCalls: [{ name: "delete_tasks", arguments: JSON.stringify({ ids: [id] }) }] },
    );
    mock.on({ hasToolResult: true }, { content: "It is gone." });
    const chat = await open();
    const [card] = widgetsOf(await chat.say("clean up"));
    expect(await titles()).toEqual(["Old"]);
    const { item, action } = actionOf(card, "approval.approve");
    expect(textOf(await chat.act(item, action))).toBe("It is gone.");
    expect(await titles()).toEqual([]);
  });

  it("tries again when the server is busy for a moment", async () => {
    mock.on({ userMessage: /hello/ }, { content: "Hello!" });
    mock.nextRequestError(429, { message: "slow down", type: "rate_limit_error" });
    expect(textOf(await (await open()).say("hello"))).toBe("Hello!");
  });

  it.each([
    [429, "rate_limit_exceeded", "busy", true],
    [401, "invalid_api_key", "key", false],
    [400, "context_length_exceeded", "too long", false],
    [503, "server_error", "problem of its own", true],
  ])("says what a %i of the server means", async (status, code, words, retry) => {
    mock.on(
      { userMessage: /hello/ },
      { error: { message: "no", type: "error", code }, status, retryAfter: 0 },
    );
    const events = await (await open()).say("hello");
    expect(errorOf(events)).toMatchObject({
      code: "custom",
      message: expect.stringContaining(words),
      allow_retry: retry,
    });
  });

  it.each([
    ["sends rubbish", { malformedRate: 1 }],
    ["hangs up", { disconnectRate: 1 }],
    ["drops every request", { dropRate: 1 }],
  ])("says so when the server %s, and changes nothing", async (_what, chaos) => {
    await createTask(person, { title: "Kept" });
    mock.on({ userMessage: /hello/ }, { content: "Hello!" }, { chaos });
    const chat = await open();
    expect(errorOf(await chat.say("hello"))).toMatchObject({ allow_retry: true });
    expect(await titles()).toEqual(["Kept"]);
    mock.clearFixtures();
    openai.answers([{ content: "Here I am." }]);
    expect(textOf(await chat.say("hello?"))).toBe("Here I am.");
  });

  it("does not report its runs to anybody", async () => {
    mock.on({ userMessage: /hello/ }, { content: "Hello!" });
    await (await open()).say("hello");
    const paths = mock.getRequests().map(({ path }) => path);
    expect(new Set(paths)).toEqual(new Set(["/v1/responses"]));
  });

  it("offers to try again when the stream is cut", async () => {
    mock.on(
      { userMessage: /story/ },
      { content: "A long answer that is cut off in the middle of it." },
      { truncateAfterChunks: 3 },
    );
    const events = await (await open()).say("story");
    expect(errorOf(events)).toMatchObject({ allow_retry: true });
  });

  it("does not wait for ever", async () => {
    mock.on({ userMessage: /hello/ }, { content: "Hello!" }, { latency: 5_000 });
    const events = await (await open({}, 500)).say("hello");
    expect(errorOf(events)).toMatchObject({
      message: expect.stringContaining("cannot be reached"),
      allow_retry: true,
    });
  });
});
