import { beforeEach, describe, expect, it } from "vitest";
import type { ThreadStreamEvent } from "#chatkit/protocol/events.ts";
import { useTestDatabase } from "#db/testing/database.ts";
import { stateOf } from "#server/assistant/scenarios/scenario.ts";
import { actionOf, Chat, textOf, widgetsOf } from "#server/assistant/testing/chat.ts";
import { calls, useOpenAIMock } from "#server/assistant/testing/openai-mock.ts";
import { createChatAttachment } from "#server/services/chat/attachment/create.ts";
import { uploadChatAttachment } from "#server/services/chat/attachment/upload.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { createTask } from "#server/services/task/create.ts";
import { personContext } from "#server/services/testing/context.ts";

const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

describe("the steps of a conversation on OpenAI's Responses API", () => {
  const database = useTestDatabase();
  const openai = useOpenAIMock();
  let person: ServiceContext;

  beforeEach(async () => {
    person = await personContext(database().db);
  });

  const open = (page = false) => Chat.open(database(), person, { models: openai.models(), page });
  const errorOf = (events: ThreadStreamEvent[]) => events.find(({ type }) => type === "error");
  const look = (id: string) =>
    calls({ id, name: "find_tasks", input: { purpose: "update", status: "open", limit: 9 } });
  const given = (index: number) => JSON.stringify(openai.sent.at(index)?.body.input);

  it("show the model a picture, and what the page answers, in one turn and the next", async () => {
    const { id } = await createTask(person, { title: "Buy paint" });
    const picture = { id: "atc_wall", name: "wall.png", mimeType: "image/png" };
    await createChatAttachment(person, { ...picture, size: png.byteLength });
    await uploadChatAttachment(person, { id: picture.id, content: png });
    openai.answers([
      calls({ id: "call_a", name: "see_screen", input: {} }),
      calls({
        id: "call_b",
        name: "update_tasks",
        input: { changes: [{ id, append_note: "Blue", add_labels: [], remove_labels: [] }] },
      }),
      { content: "Noted: blue." },
      { content: "It was blue." },
    ]);
    const chat = await open(true);
    const message = { type: "input_text", text: "note this colour on what I am looking at" };
    await chat.send([message], {}, [picture.id]);
    const url = `data:image/png;base64,${Buffer.from(png).toString("base64")}`;
    expect(given(0)).toContain(url);
    const told = await chat.stream("threads.add_client_tool_output", {
      thread_id: chat.threadId,
      result: { view: "Today", tasks: [id], more: false },
    });
    expect(textOf(told)).toBe("Noted: blue.");
    expect(given(1)).toContain("Buy paint");
    expect(await stateOf(person)).toEqual(["Buy paint | note Blue"]);
    expect(textOf(await chat.say("which colour was it?"))).toBe("It was blue.");
    expect(given(-1)).toContain(url);
    expect(chat.errors).toEqual([]);
  });

  it("are not more than a turn may have, and what was done by then stands", async () => {
    const add = (n: number) =>
      calls({
        id: `call_${n}`,
        name: "create_tasks",
        input: { tasks: [{ title: `Task ${n}`, labels: [] }] },
      });
    openai.answers([...Array.from({ length: 30 }, (_, n) => add(n)), { content: "Never said." }]);
    const chat = await open();
    const events = await chat.say("keep adding tasks");
    expect(errorOf(events)).toMatchObject({
      message: expect.stringContaining("too many steps"),
      allow_retry: true,
    });
    expect(openai.sent.length).toBeLessThan(30);
    expect(await stateOf(person)).toHaveLength(openai.sent.length);
    openai.forget();
    openai.answers([{ content: "Here I am." }]);
    expect(textOf(await chat.say("hello?"))).toBe("Here I am.");
  });

  it("end where the model declines, which is said in plain words", async () => {
    openai.refuse("I can't help with that.");
    const chat = await open();
    expect(errorOf(await chat.say("write something bad"))).toMatchObject({
      message: "The language model declined to answer this.",
      allow_retry: false,
    });
    openai.forget();
    openai.answers([{ content: "Gladly." }]);
    expect(textOf(await chat.say("list my tasks then"))).toBe("Gladly.");
  });

  it("stop while a tool runs: nothing more is asked of the model, and the talk goes on", async () => {
    await createTask(person, { title: "Milk" });
    openai.answers([look("call_a"), look("call_b"), { content: "Never said." }], { latency: 50 });
    const chat = await open();
    const events = await chat.stopAt("look around", "Looking at your tasks");
    expect(textOf(events)).not.toContain("Never said.");
    expect(openai.sent.length).toBeLessThan(3);
    openai.forget();
    openai.answers([{ content: "All right." }]);
    expect(textOf(await chat.say("never mind"))).toBe("All right.");
    const called = given(-1).match(/"function_call"/g) ?? [];
    expect(given(-1).match(/"function_call_output"/g) ?? []).toHaveLength(called.length);
    expect(await stateOf(person)).toEqual(["Milk"]);
    expect(chat.errors).toEqual([]);
  });

  it("stop while a call waits for the person: it still waits, and works once", async () => {
    const { id } = await createTask(person, { title: "Old" });
    openai.answers([
      calls({ id: "call_a", name: "delete_tasks", input: { ids: [id] } }),
      { content: "It is gone." },
    ]);
    const chat = await open();
    const card = widgetsOf(await chat.say("clean up")).at(-1);
    const stopped = await chat.request("turns.stop", { thread_id: chat.threadId });
    expect(stopped.ok).toBe(true);
    expect(await stateOf(person)).toEqual(["Old"]);
    const { item, action } = actionOf(card, "approval.approve");
    expect(textOf(await chat.act(item, action))).toBe("It is gone.");
    expect(await stateOf(person)).toEqual([]);
  });
});
