import { beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { useTestDatabase } from "#db/testing/database.ts";
import { stateOf } from "#server/assistant/scenarios/scenario.ts";
import { actionOf, Chat, itemsOf, textOf, widgetsOf } from "#server/assistant/testing/chat.ts";
import { calls, useOpenAIMock } from "#server/assistant/testing/openai-mock.ts";
import type { OpenAIConfig } from "#server/config/config.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { createTask } from "#server/services/task/create.ts";
import { personContext } from "#server/services/testing/context.ts";

const inputs = z.array(z.looseObject({ type: z.string().optional(), role: z.string().optional() }));

describe("a conversation on OpenAI's Responses API", () => {
  const database = useTestDatabase();
  const openai = useOpenAIMock();
  let person: ServiceContext;

  beforeEach(async () => {
    person = await personContext(database().db);
  });

  const open = (config: Partial<OpenAIConfig> = {}) =>
    Chat.open(database(), person, { models: openai.models(config) });
  const add = (title: string) => createTask(person, { title });
  const task = (title: string) => ({ title, labels: [] });
  /** The input of a request: what the model was given. */
  const input = (index: number) => inputs.parse(openai.sent.at(index)?.body.input);
  const ofType = (index: number, type: string) => input(index).filter((item) => item.type === type);
  const text = (index: number) => JSON.stringify(input(index));

  it("1: looks two things up at once, then changes both", async () => {
    const [milk, eggs] = [await add("Milk"), await add("Eggs")];
    const find = { purpose: "update", status: "open", limit: 5 };
    openai.answers([
      calls(
        { id: "call_a", name: "find_tasks", input: { ...find, words: "milk" } },
        { id: "call_b", name: "find_tasks", input: { ...find, words: "eggs" } },
      ),
      calls({
        id: "call_c",
        name: "reschedule_tasks",
        input: { changes: [milk, eggs].map(({ id }) => ({ id, due: "2026-06-19" })) },
      }),
      { content: "Both are on Friday now." },
    ]);
    const events = await (await open()).say("move milk and eggs to friday");
    expect(ofType(1, "function_call_output")).toMatchObject([
      { call_id: "call_a", output: expect.stringContaining(milk.id) },
      { call_id: "call_b", output: expect.stringContaining(eggs.id) },
    ]);
    expect(ofType(2, "function_call")).toHaveLength(3);
    expect(textOf(events)).toBe("Both are on Friday now.");
    expect(itemsOf(events)).toContainEqual(expect.objectContaining({ type: "workflow" }));
    expect(await stateOf(person)).toEqual(["Eggs | 2026-06-19", "Milk | 2026-06-19"]);
  });

  it("2: gives a model that reasons its reasoning back within a turn, and not in the next", async () => {
    const reasoned = calls({
      id: "call_a",
      name: "create_tasks",
      input: { tasks: [task("Milk")] },
    });
    openai.answers([
      { ...reasoned, reasoning: "They want milk." },
      { content: "Added." },
      { content: "You are welcome." },
    ]);
    const chat = await open({ models: ["gpt-5"] });
    const events = await chat.say("add milk");
    expect(JSON.stringify(itemsOf(events))).toContain("They want milk.");
    expect(ofType(1, "reasoning")).toHaveLength(1);
    await chat.say("thanks");
    expect(ofType(2, "reasoning")).toHaveLength(0);
    expect(ofType(2, "function_call")).toHaveLength(1);
    expect(openai.sent.every(({ body }) => !("temperature" in body))).toBe(true);
    expect(await stateOf(person)).toEqual(["Milk"]);
  });

  it("3: forgets the oldest of a long talk, whole turns at a time", async () => {
    const chat = await open();
    const long = "and so on ".repeat(1_000);
    openai.answers(
      Array.from({ length: 14 }, (_, index) => [
        calls({
          id: `call_${index}`,
          name: "create_tasks",
          input: { tasks: [task(`Task ${index}`)] },
        }),
        { content: `Added number ${index}.` },
      ]).flat(),
    );
    for (let index = 0; index < 14; index++) await chat.say(`add number ${index} ${long}`);
    expect(text(-1)).toContain("number 13");
    expect(text(-1)).not.toContain("add number 0 ");
    const called = new Set(ofType(-1, "function_call").map(({ call_id }) => call_id));
    const answered = ofType(-1, "function_call_output").map(({ call_id }) => call_id);
    expect(answered.every((id) => called.has(id))).toBe(true);
    expect(input(-1).find(({ role }) => role !== "system")).toMatchObject({ role: "user" });
    expect(await stateOf(person)).toHaveLength(14);
  });

  it("4: deletes after a yes, and reads what came of it", async () => {
    const { id } = await add("Old");
    openai.answers([
      calls({ id: "call_a", name: "delete_tasks", input: { ids: [id] } }),
      { content: "It is in the trash." },
    ]);
    const chat = await open();
    await chat.say("clean up");
    expect(openai.sent).toHaveLength(1);
    expect(await stateOf(person)).toEqual(["Old"]);
    expect(textOf(await chat.say("yes please"))).toBe("It is in the trash.");
    expect(ofType(1, "function_call_output")).toMatchObject([
      { call_id: "call_a", output: expect.stringContaining('"deleted":true') },
    ]);
    expect(await stateOf(person)).toEqual([]);
  });

  it("5: leaves everything when the person calls it off, and tells the model", async () => {
    const { id } = await add("Old");
    openai.answers([
      calls({ id: "call_a", name: "delete_tasks", input: { ids: [id] } }),
      { content: "I left it." },
    ]);
    const chat = await open();
    const { item, action } = actionOf(
      widgetsOf(await chat.say("clean up")).at(-1),
      "approval.cancel",
    );
    expect(textOf(await chat.act(item, action))).toBe("I left it.");
    expect(ofType(1, "function_call_output")).toMatchObject([
      { call_id: "call_a", output: expect.stringContaining("not approved") },
    ]);
    expect(await stateOf(person)).toEqual(["Old"]);
  });

  it("6: proposes anew what the person corrected in words", async () => {
    const [a, b] = [await add("A"), await add("B")];
    const remove = (id: string, ids: string[]) =>
      calls({ id, name: "delete_tasks", input: { ids } });
    openai.answers([
      remove("call_a", [a.id, b.id]),
      remove("call_b", [b.id]),
      { content: "Only B is gone." },
    ]);
    const chat = await open();
    await chat.say("delete both");
    const card = widgetsOf(await chat.say("no, only b")).at(-1);
    expect(ofType(1, "function_call_output")).toMatchObject([
      { call_id: "call_a", output: expect.stringContaining("not_approved") },
    ]);
    const { item, action } = actionOf(card, "approval.approve");
    await chat.act(item, action);
    expect(await stateOf(person)).toEqual(["A"]);
  });

  it("7: stops in the middle of an answer, and goes on with the next message", async () => {
    const story = "Once upon a time there was a list that nobody ever finished. ".repeat(40);
    openai.answers([{ content: story }, { content: "All right." }], { latency: 20, chunkSize: 10 });
    const chat = await open();
    const told = await chat.stopAt("tell me a story", "Once upon");
    expect(textOf(told)).toContain("Once upon");
    expect(textOf(told).length).toBeLessThan(story.length);
    expect(textOf(await chat.say("enough"))).toBe("All right.");
    expect(text(1)).toContain("Once upon");
    expect(text(1)).toContain("stopped the answer");
    expect(chat.errors).toEqual([]);
  });

  it("8: tries an answer again that was cut off, without its remains", async () => {
    openai.mock.onMessage(/milk/, { content: "This will be cut off." }, { truncateAfterChunks: 2 });
    const chat = await open();
    const failed = await chat.say("add milk");
    expect(failed).toContainEqual(expect.objectContaining({ type: "error", allow_retry: true }));
    const message = itemsOf(failed).find(({ type }) => type === "user_message");
    openai.mock.clearFixtures();
    openai.answers([
      calls({ id: "call_a", name: "create_tasks", input: { tasks: [task("Milk")] } }),
      { content: "Added." },
    ]);
    const params = { thread_id: chat.threadId, item_id: message?.id };
    expect(textOf(await chat.stream("threads.retry_after_item", params))).toContain("Added.");
    expect(text(-1).match(/add milk/g)).toHaveLength(1);
    expect(text(-1)).not.toContain("This will");
    expect(await stateOf(person)).toEqual(["Milk"]);
  });

  it("9: asks which one is meant, and acts on the choice", async () => {
    const [, two] = [await add("Call Ana"), await add("Call Ben")];
    openai.answers([
      calls({
        id: "call_a",
        name: "ask_person",
        input: {
          purpose: "complete",
          question: "Which call?",
          choices: ["Call Ana", "Call Ben"],
          multiple: false,
        },
      }),
      calls({ id: "call_b", name: "complete_tasks", input: { ids: [two.id] } }),
      { content: "Done." },
    ]);
    const chat = await open();
    const asked = itemsOf(await chat.say("the call is done")).find(
      ({ type }) => type === "structured_input",
    );
    expect(asked).toMatchObject({ inputs: [{ question: "Which call?" }] });
    const answers = { choice: { values: ["Call Ben"] } };
    await chat.stream("threads.add_structured_input", {
      thread_id: chat.threadId,
      item_id: asked?.id,
      input: { status: "answered", answers },
    });
    expect(input(1).at(-1)).toMatchObject({ role: "user" });
    expect(JSON.stringify(input(1).at(-1))).toContain("Call Ben");
    expect(await stateOf(person)).toEqual(["Call Ana", "Call Ben | done"]);
  });

  it("10: takes back what it did, when it is told to and by one click", async () => {
    await add("Kept");
    openai.answers([
      calls({
        id: "call_a",
        name: "create_tasks",
        input: { tasks: [{ ...task("Paint"), project: "House", subtasks: ["Brush"] }] },
      }),
      { content: "Added." },
      calls({ id: "call_b", name: "undo", input: {} }),
      { content: "Taken back." },
    ]);
    const chat = await open();
    await chat.say("add paint with a brush to house");
    expect(await stateOf(person)).toEqual(["Brush | #House | in Paint", "Kept", "Paint | #House"]);
    const undone = await chat.say("undo that");
    expect(await stateOf(person)).toEqual(["Kept"]);
    expect(ofType(3, "function_call_output").at(-1)).toMatchObject({
      output: expect.stringContaining("Undone: 3 changes"),
    });
    const { item, action } = actionOf(widgetsOf(undone).at(-1), "turn.undo");
    await chat.act(item, action);
    expect(await stateOf(person)).toEqual(["Brush | #House | in Paint", "Kept", "Paint | #House"]);
  });

  it("11: mends a call by what it was told about it", async () => {
    openai.answers([
      calls({ id: "call_a", name: "create_tasks", input: { tasks: [{ title: "Milk" }] } }),
      calls({ id: "call_b", name: "create_tasks", input: { tasks: [task("Milk")] } }),
      { content: "Added." },
    ]);
    await (await open()).say("add milk");
    expect(ofType(1, "function_call_output")).toMatchObject([
      { output: expect.stringContaining("tasks.0.labels") },
    ]);
    expect(await stateOf(person)).toEqual(["Milk"]);
  });

  it("12: changes the model in the middle of a conversation", async () => {
    openai.answers([{ content: "Hello." }, { content: "Hello again." }]);
    const chat = await open({ models: ["gpt-4.1", "gpt-4.1-mini"] });
    await chat.say("hello");
    await chat.send([{ type: "input_text", text: "again" }], { model: "gpt-4.1-mini" });
    expect(openai.sent.map(({ body }) => body.model)).toEqual(["gpt-4.1", "gpt-4.1-mini"]);
    expect(text(1)).toContain("Hello.");
  });
});
