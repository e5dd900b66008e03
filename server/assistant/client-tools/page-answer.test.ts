import { beforeEach, describe, expect, it } from "vitest";
import { useTestDatabase } from "#db/testing/database.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { createTask } from "#server/services/task/create.ts";
import { listTasks } from "#server/services/task/list/list.ts";
import { personContext } from "#server/services/testing/context.ts";
import { actionOf, Chat, itemsOf, textOf, widgetsOf } from "../testing/chat.ts";

describe("a turn that asks what is on the screen", () => {
  const database = useTestDatabase();
  let person: ServiceContext;
  let chat: Chat;

  beforeEach(async () => {
    person = await personContext(database().db);
    chat = await Chat.open(database(), person, { page: true });
  });

  const open = async () => (await listTasks(person, {})).tasks.map(({ title }) => title);
  const make = async (title: string) => (await createTask(person, { title })).id;
  const answer = (result: unknown) =>
    chat.stream("threads.add_client_tool_output", { thread_id: chat.threadId, result });
  const call = (events: Awaited<ReturnType<Chat["say"]>>) =>
    itemsOf(events).findLast(({ type }) => type !== "hidden_context_item");

  it("ends with a call of the page, and goes on with its answer", async () => {
    const seen = [await make("Milk"), await make("Bread")];
    await make("Rent");
    const asked = await chat.say("complete the ones I'm looking at");
    expect(call(asked)).toMatchObject({
      type: "client_tool_call",
      status: "pending",
      name: "see_screen",
    });
    expect(await open()).toEqual(["Milk", "Bread", "Rent"]);

    const told = await answer({ view: "Today", tasks: seen, more: false });
    expect(chat.errors).toEqual([]);
    expect(textOf(told)).toBe("Done: “Milk” and “Bread”.");
    expect(widgetsOf(told)).toHaveLength(1);
    expect(await open()).toEqual(["Rent"]);
  });

  it("knows afterwards what was spoken of, and sees the screen anew each time", async () => {
    const [milk, bread] = [await make("Milk"), await make("Bread")];
    await chat.say("what's on my screen?");
    const told = await answer({ view: "Tasks", tasks: [bread], more: true });
    expect(textOf(told)).toContain("One open task on your screen: “Bread”");
    await chat.say("complete it");
    expect(await open()).toEqual(["Milk"]);
    await chat.say("complete everything on my screen");
    await answer({ view: "Tasks", tasks: [milk], more: false });
    expect(await open()).toEqual([]);
  });

  it("asks before it deletes what is on the screen, and goes on after the approval", async () => {
    const seen = [await make("Milk")];
    await chat.say("delete the tasks on my screen");
    const told = await answer({ view: "Tasks", tasks: seen, more: false });
    const { item, action } = actionOf(widgetsOf(told).at(-1), "approval.approve");
    expect(await open()).toEqual(["Milk"]);
    await chat.act(item, action);
    expect(await open()).toEqual([]);
    await chat.say("undo that");
    expect(await open()).toEqual(["Milk"]);
    expect(chat.errors).toEqual([]);
  });

  it("takes no task that is somebody else's or gone for being on the screen", async () => {
    const stranger = await personContext(database().db);
    const { id } = await createTask(stranger, { title: "Private" });
    await chat.say("complete everything on my screen");
    const told = await answer({ view: "Tasks", tasks: [id, "no such task"], more: false });
    expect(textOf(told)).toBe("No tasks are on the screen.");
    expect((await listTasks(stranger, {})).tasks).toHaveLength(1);
  });

  it("makes do with an answer that makes no sense", async () => {
    await make("Milk");
    await chat.say("complete the ones I see");
    expect(textOf(await answer({ error: "no" }))).toBe("The page could not tell what it shows.");
    expect(await open()).toEqual(["Milk"]);
  });

  it("does not wait for a page that has gone: the next message is answered", async () => {
    await make("Milk");
    await chat.say("complete the ones I see");
    expect(textOf(await chat.say("add bread"))).toContain("Bread");
    expect(await open()).toEqual(["Milk", "Bread"]);
    expect(chat.errors).toEqual([]);
  });

  it("does not ask where no page answers", async () => {
    const elsewhere = await Chat.open(database(), person);
    await make("Milk");
    const events = await elsewhere.say("complete the ones I'm looking at");
    expect(itemsOf(events).map(({ type }) => type)).not.toContain("client_tool_call");
    expect(textOf(events)).toBe("I cannot see your screen from here.");
    expect(await open()).toEqual(["Milk"]);
  });
});
