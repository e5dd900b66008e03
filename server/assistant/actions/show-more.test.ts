import { describe, expect, it } from "vitest";
import { useTestDatabase } from "#db/testing/database.ts";
import { createTasks } from "#server/services/task/create-many.ts";
import { personContext } from "#server/services/testing/context.ts";
import { actionOf, Chat, textOf, widgetsOf } from "../testing/chat.ts";

describe("a list of more tasks than one page", () => {
  const database = useTestDatabase();

  async function longList(count: number) {
    const person = await personContext(database().db);
    for (let made = 0; made < count; made += 50) {
      const tasks = Array.from({ length: Math.min(50, count - made) }, (_, index) => ({
        title: `Task ${made + index}`,
      }));
      await createTasks(person, { tasks });
    }
    const chat = await Chat.open(database(), person);
    const events = await chat.say("show my tasks");
    return { chat, events, ...actionOf(widgetsOf(events).at(-1), "tasks.more") };
  }

  it("shows the next page on request, and keeps it when the conversation is read again", async () => {
    const { chat, events, item, action } = await longList(130);
    expect(textOf(events)).toBe("The first 100 open tasks.");
    const longer = await chat.actNow(item, action);
    const rows = JSON.stringify(longer?.widget);
    expect(rows).toContain("Task 0");
    expect(rows).toContain("Task 129");
    expect(rows).not.toContain("tasks.more");
    const read = await chat.request("threads.get_by_id", { thread_id: chat.threadId });
    expect(await read.text()).toContain("Task 129");
  });

  it("shows no task twice when the page is asked for again", async () => {
    const { chat, item, action } = await longList(101);
    await chat.actNow(item, action);
    const again = await chat.actNow(item, action);
    expect(JSON.stringify(again?.widget).match(/"Task 100"/g)).toHaveLength(1);
  });

  it("has no further page where all are shown", async () => {
    const person = await personContext(database().db);
    await createTasks(person, { tasks: [{ title: "A" }, { title: "B" }] });
    const chat = await Chat.open(database(), person);
    const card = widgetsOf(await chat.say("show my tasks")).at(-1);
    expect(() => actionOf(card, "tasks.more")).toThrow();
    if (!card) throw new Error("Nothing was shown.");
    const same = await chat.actNow(card, { type: "tasks.more", payload: {} });
    expect(same?.widget).toEqual(card.widget);
  });

  it("ignores the wish for more on what is no list", async () => {
    const chat = await Chat.open(database(), await personContext(database().db));
    const { item } = actionOf(
      widgetsOf(await chat.say("remind me to buy milk")).at(-1),
      "task.edit",
    );
    const form = await chat.actNow(item, actionOf(item, "task.edit").action);
    if (!form) throw new Error("There is no form.");
    expect(await chat.actNow(form, { type: "tasks.more", payload: {} })).toBeUndefined();
  });
});
