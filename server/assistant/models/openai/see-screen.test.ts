import { LLMock } from "@copilotkit/aimock";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { useTestDatabase } from "#db/testing/database.ts";
import { Chat, textOf } from "#server/assistant/testing/chat.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { createTask } from "#server/services/task/create.ts";
import { listTasks } from "#server/services/task/list/list.ts";
import { personContext } from "#server/services/testing/context.ts";
import { createOpenAIModels } from "./create.ts";

const item = z.looseObject({ type: z.string().optional() });
const body = z.object({ input: z.array(item), tools: z.array(z.object({ name: z.string() })) });
type Body = z.infer<typeof body>;

describe("see_screen on OpenAI's models", () => {
  const database = useTestDatabase();
  const mock = new LLMock({ port: 0 });
  beforeAll(async () => void (await mock.start()));
  afterAll(() => mock.stop());

  async function open(options: { page: boolean }) {
    const person = await personContext(database().db);
    const sent: Body[] = [];
    const record: typeof fetch = async (input, init) => {
      const read = body.safeParse(JSON.parse(String(init?.body)));
      if (read.success) sent.push(read.data);
      return fetch(input, init);
    };
    const openai = { apiKey: "test", baseUrl: `${mock.url}/v1`, api: "responses" } as const;
    const models = createOpenAIModels(
      { ...openai, models: ["gpt-4.1"], temperature: 0, tracing: false },
      { timeout: 2_000, maxRetries: 0, fetch: record },
    );
    return { person, sent, chat: await Chat.open(database(), person, { models, ...options }) };
  }

  it("lets the model ask the page what is on the screen, and act on it", async () => {
    const { person, sent, chat } = await open({ page: true });
    const { id } = await createTask(person, { title: "Milk" });
    mock.on(afterResults(0), { toolCalls: [call("see_screen", {})] });
    mock.on(afterResults(1), { toolCalls: [call("complete_tasks", { ids: [id] })] });
    mock.on(afterResults(2), { content: "All done." });
    await chat.say("complete the ones I'm looking at");
    expect(offered(sent[0])).toContain("see_screen");

    const result = { view: "Today", tasks: [id], more: false };
    const told = await chat.stream("threads.add_client_tool_output", {
      thread_id: chat.threadId,
      result,
    });
    expect(chat.errors).toEqual([]);
    expect(textOf(told)).toBe("All done.");
    expect(await countOpen(person)).toBe(0);

    const results = sent.at(-1)?.input.filter(({ type }) => type === "function_call_output") ?? [];
    expect(results).toHaveLength(2);
    expect(JSON.stringify(results[0])).toContain("Milk");
    const ids = results.map(({ call_id }) => call_id);
    const calls = sent.at(-1)?.input.filter(({ type }) => type === "function_call") ?? [];
    expect(calls.map(({ call_id }) => call_id)).toEqual(ids);
  });

  it("does not offer it where no page answers", async () => {
    const { sent, chat } = await open({ page: false });
    mock.reset();
    mock.on({ userMessage: /screen/ }, { content: "I cannot see it." });
    await chat.say("what is on my screen?");
    expect(offered(sent[0])).toContain("find_tasks");
    expect(offered(sent[0])).not.toContain("see_screen");
  });
});

const offered = (sent: Body | undefined) => sent?.tools.map(({ name }) => name) ?? [];
const countOpen = async (person: ServiceContext) => (await listTasks(person, {})).tasks.length;

function call(name: string, input: object) {
  return { name, arguments: JSON.stringify(input) };
}

/** A model call that comes after so many results of tools. */
function afterResults(count: number) {
  return {
    predicate: ({ messages }: { messages: { role: string }[] }) =>
      messages.filter(({ role }) => role === "tool").length === count,
  };
}
