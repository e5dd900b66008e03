import { beforeEach, describe, expect, it } from "vitest";
import { useTestDatabase } from "#db/testing/database.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { completeTask } from "#server/services/task/completion/complete.ts";
import { createTask } from "#server/services/task/create.ts";
import { listTasks } from "#server/services/task/list/list.ts";
import { removeTask } from "#server/services/task/trash/remove.ts";
import { updateTask } from "#server/services/task/update.ts";
import { later, personContext } from "#server/services/testing/context.ts";
import { actionOf, Chat, itemsOf, textOf, widgetsOf } from "./testing/chat.ts";

describe("a turn of the assistant", () => {
  const database = useTestDatabase();
  let person: ServiceContext;
  let chat: Chat;
  let now: Date;

  beforeEach(async () => {
    person = await personContext(database().db);
    now = person.now;
    chat = await Chat.open(database(), person, { now: () => now });
  });

  const tasks = async () => (await listTasks(person, { status: "all" })).tasks;
  const titles = async () => (await tasks()).map(({ title }) => title);
  const drawn = (events: Parameters<typeof widgetsOf>[0]) =>
    JSON.stringify(widgetsOf(events).at(-1)?.widget);

  it("puts a reminder on the list and shows it as a card", async () => {
    const events = await chat.say("remind me to buy milk tomorrow at 5pm");
    expect(chat.errors).toEqual([]);
    expect(await tasks()).toMatchObject([
      { title: "Buy milk", dueDate: "2026-06-18", dueTime: "17:00" },
    ]);
    expect(textOf(events)).toContain("Buy milk");
    expect(drawn(events)).toMatch(/Tomorrow 5:00\sPM/);
    const titled = { thread: { title: "Remind me to buy milk tomorrow at 5pm" } };
    expect(events.findLast(({ type }) => type === "thread.updated")).toMatchObject(titled);
  });

  it("knows in the next turn what it did in the one before", async () => {
    await chat.say("remind me to buy milk tomorrow");
    await chat.say("move it to friday");
    expect(await tasks()).toMatchObject([{ title: "Buy milk", dueDate: "2026-06-19" }]);
  });

  it.each([
    ["closed", "Archived.", "Archived."],
    ["locked", undefined, "This conversation is locked. Start a new one."],
  ] as const)(
    "says so in a conversation that is %s, and does nothing",
    async (type, reason, message) => {
      await chat.say("hello");
      const { threadId = "" } = chat;
      const { store, context } = chat;
      const thread = await store.loadThread(threadId, context);
      await store.saveThread({ ...thread, status: { type, reason } }, context);
      const events = await chat.say("add milk");
      expect(events).toContainEqual(
        expect.objectContaining({ type: "error", message, allow_retry: false }),
      );
      expect(await titles()).toEqual([]);
    },
  );

  it("acts on the task that a message mentions by tag", async () => {
    await createTask(person, { title: "Call" });
    const other = await createTask(person, { title: "Call" });
    const tag = { type: "input_tag", id: other.id, text: "Call", data: {}, interactive: false };
    await chat.send([{ type: "input_text", text: "complete " }, tag]);
    expect((await tasks()).filter(({ completedAt }) => completedAt).map(({ id }) => id)).toEqual([
      other.id,
    ]);
  });

  describe("a question with choices", () => {
    beforeEach(async () => {
      await createTask(person, { title: "Buy milk" });
      await createTask(person, { title: "Buy eggs" });
    });

    it("takes the place of the composer, and the choice is acted on", async () => {
      const asked = itemsOf(await chat.say("complete the buy task")).find(
        ({ type }) => type === "structured_input",
      );
      if (asked?.type !== "structured_input") throw new Error("Nothing was asked.");
      expect(asked.inputs).toMatchObject([
        { options: [{ value: "Buy milk" }, { value: "Buy eggs" }] },
      ]);
      const input = { status: "answered", answers: { choice: { values: ["Buy eggs"] } } };
      const events = await chat.stream("threads.add_structured_input", {
        thread_id: chat.threadId,
        item_id: asked.id,
        input,
      });
      expect(textOf(events)).toContain("Done: “Buy eggs”");
    });

    it("can be skipped", async () => {
      const asked = itemsOf(await chat.say("complete the buy task")).find(
        ({ type }) => type === "structured_input",
      );
      const input = { status: "skipped", answers: {} };
      await chat.stream("threads.add_structured_input", {
        thread_id: chat.threadId,
        item_id: asked?.id,
        input,
      });
      expect((await tasks()).every(({ completedAt }) => completedAt === null)).toBe(true);
    });
  });

  describe("widgets", () => {
    it("tick a task, also twice, and show it as it is then", async () => {
      const { item, action } = actionOf(
        widgetsOf(await chat.say("add buy milk"))[0],
        "task.toggle",
      );
      const once = await chat.actNow(item, action);
      expect(JSON.stringify(once)).toContain('"defaultChecked":true');
      await chat.actNow(item, action);
      expect((await tasks())[0]?.completedAt).not.toBeNull();
      const { item: ticked, action: untick } = actionOf(once, "task.toggle");
      await chat.actNow(ticked, untick);
      expect((await tasks())[0]?.completedAt).toBeNull();
    });

    it("reschedule a task", async () => {
      const { item, action } = actionOf(
        widgetsOf(await chat.say("add buy milk"))[0],
        "task.reschedule",
      );
      for (const [when, dueDate] of [
        ["tomorrow", "2026-06-18"],
        ["next-week", "2026-06-24"],
        ["none", null],
      ]) {
        await chat.actNow(item, { ...action, payload: { ...Object(action.payload), when } });
        expect((await tasks())[0]).toMatchObject({ dueDate });
      }
    });

    it("show the tasks of an old conversation as they are now", async () => {
      const item = widgetsOf(await chat.say("add buy milk"))[0];
      const [task] = await tasks();
      if (!item || !task) throw new Error("Nothing was added.");
      await updateTask(person, { id: task.id, title: "Buy oat milk" });
      await completeTask(person, { id: task.id });
      const [fresh] = await chat.refresh([item]);
      expect(JSON.stringify(fresh)).toContain("Buy oat milk");
      expect(JSON.stringify(fresh)).toContain('"defaultChecked":true');
      await removeTask(person, { id: task.id });
      const [deleted] = await chat.refresh([item]);
      const restore = actionOf(deleted?.type === "widget" ? deleted : undefined, "task.restore");
      await chat.actNow(restore.item, restore.action);
      expect((await tasks())[0]).toMatchObject({ title: "Buy oat milk", deletedAt: null });
    });

    it("say so when a task of theirs is not the person's", async () => {
      const { item, action } = actionOf(
        widgetsOf(await chat.say("add buy milk"))[0],
        "task.toggle",
      );
      const stranger = await personContext(database().db);
      const theirs = await createTask(stranger, { title: "Secret" });
      const widget = {
        ...item.widget,
        key: item.widget.key?.replace(/tasks \S+/, `tasks ${theirs.id}`),
      };
      const [fresh] = await chat.refresh([{ ...item, widget }]);
      expect(JSON.stringify(fresh)).toContain("no longer there");
      await chat.actNow(item, { ...action, payload: { taskId: theirs.id, done: true } });
      expect((await listTasks(stranger, {})).tasks).toMatchObject([{ completedAt: null }]);
    });

    it("refuse actions they never had", async () => {
      const item = widgetsOf(await chat.say("add buy milk"))[0];
      if (!item) throw new Error("Nothing was added.");
      await expect(chat.actNow(item, { type: "task.explode", payload: {} })).rejects.toThrow(
        "not known",
      );
      await expect(
        chat.actNow(item, { type: "turn.undo", payload: { turnId: "x" } }),
      ).rejects.toThrow("streamed");
      const events = await chat.act(item, { type: "task.explode" });
      expect(events).toContainEqual(expect.objectContaining({ type: "error", code: "custom" }));
    });

    it("undo all that a turn did, and say when there is nothing left to undo", async () => {
      const { item, action } = actionOf(
        widgetsOf(await chat.say("add milk and eggs to my shopping list"))[0],
        "turn.undo",
      );
      expect(drawn(await chat.act(item, action))).toContain("Deleted");
      expect(await titles()).toEqual([]);
      const again = await chat.act(item, action);
      expect(again).toContainEqual(
        expect.objectContaining({ type: "notice", message: "This is undone already." }),
      );
    });

    it("leave alone what was changed after the turn that is undone, and say so", async () => {
      await createTask(person, { title: "Milk" });
      const events = await chat.say("move milk to friday");
      const [task] = await tasks();
      await updateTask(later(person), { id: task?.id ?? "", dueDate: "2026-07-01" });
      const { item, action } = actionOf(widgetsOf(events)[0], "turn.undo");
      expect(await chat.act(item, action)).toContainEqual(
        expect.objectContaining({
          type: "notice",
          level: "warning",
          message: expect.stringContaining("Milk"),
        }),
      );
      expect(await tasks()).toMatchObject([{ dueDate: "2026-07-01" }]);
    });
  });
});
