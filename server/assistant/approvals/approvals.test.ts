import { assistantMessage, functionCall } from "@openai/agents/testing";
import { beforeEach, describe, expect, it } from "vitest";
import { useTestDatabase } from "#db/testing/database.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { listProjects } from "#server/services/project/list.ts";
import { createTask } from "#server/services/task/create.ts";
import { createTasks } from "#server/services/task/create-many.ts";
import { listTasks } from "#server/services/task/list/list.ts";
import { personContext } from "#server/services/testing/context.ts";
import { actionOf, Chat, textOf, widgetsOf } from "../testing/chat.ts";
import { scripted } from "../testing/scripted.ts";

const day = 24 * 60 * 60 * 1_000;

describe("an approval", () => {
  const database = useTestDatabase();
  let person: ServiceContext;
  let chat: Chat;
  let now: Date;

  beforeEach(async () => {
    person = await personContext(database().db);
    now = person.now;
    chat = await Chat.open(database(), person, { now: () => now });
    await createTasks(person, {
      tasks: [{ title: "Milk" }, { title: "Eggs", dueDate: "2026-06-17" }],
    });
  });

  const titles = async () => (await listTasks(person, {})).tasks.map(({ title }) => title);
  const ask = async () => widgetsOf(await chat.say("delete milk"))[0];
  const shown = (events: Parameters<typeof widgetsOf>[0]) =>
    JSON.stringify(widgetsOf(events)[0]?.widget);

  it("names exactly what will happen, and nothing happens before the answer", async () => {
    const asked = await ask();
    expect(asked?.copy_text).toBe("Delete 1 task?\nMilk");
    const card = JSON.stringify(asked?.widget);
    expect(card).toContain("Delete 1 task?");
    expect(card).toContain("Milk");
    expect(card).not.toContain("Eggs");
    expect(card).toContain('"color":"danger"');
    expect(await titles()).toEqual(["Milk", "Eggs"]);
  });

  it("works once", async () => {
    const { item, action } = actionOf(await ask(), "approval.approve");
    expect(shown(await chat.act(item, action))).toContain("Approved");
    expect(await titles()).toEqual(["Eggs"]);
    const again = await chat.act(item, action);
    expect(again).toContainEqual(
      expect.objectContaining({ type: "notice", message: "This was approved before." }),
    );
    expect(chat.errors).toEqual([]);
  });

  it("called off leaves everything as it was, and cannot be approved later", async () => {
    const card = await ask();
    const cancel = actionOf(card, "approval.cancel");
    const approve = actionOf(card, "approval.approve");
    const events = await chat.act(cancel.item, cancel.action);
    expect(shown(events)).toContain("Cancelled");
    expect(textOf(events)).toContain("left everything as it was");
    await chat.act(approve.item, approve.action);
    expect(await titles()).toEqual(["Milk", "Eggs"]);
  });

  describe("that the person changes", () => {
    const both = async () => {
      const { tasks } = await listTasks(person, {});
      const { model, assistant } = scripted([
        [functionCall("delete_tasks", { ids: tasks.map(({ id }) => id) }, { callId: "call" })],
        [assistantMessage("Done.")],
        [assistantMessage("Then not.")],
      ]);
      chat = await Chat.open(database(), person, { model: assistant, now: () => now });
      const [card] = widgetsOf(await chat.say("delete both"));
      return { ids: tasks.map(({ id }) => id), model, ...actionOf(card, "approval.approve") };
    };
    const keeping = (action: { type: string; payload?: unknown }, kept: object) => ({
      ...action,
      payload: { ...Object(action.payload), kept },
    });

    it("happens to what is left on the list, and the card says what was left out", async () => {
      const { ids, item, action } = await both();
      const [milk = ""] = ids;
      const events = await chat.act(item, keeping(action, { [milk]: false }));
      expect(await titles()).toEqual(["Milk"]);
      expect(shown(events)).toContain("Delete 1 task");
      expect(shown(events)).toContain('"value":"Milk","lineThrough":true');
    });

    it("is called off when nothing is left on the list", async () => {
      const { ids, item, action } = await both();
      const none = Object.fromEntries(ids.map((id) => [id, false]));
      expect(shown(await chat.act(item, keeping(action, none)))).toContain("Cancelled");
      expect(await titles()).toEqual(["Milk", "Eggs"]);
    });

    it("does not reach what was never on the list", async () => {
      const { item, action } = await both();
      const other = await createTask(person, { title: "Other" });
      await chat.act(item, keeping(action, { [other.id]: true }));
      expect(await titles()).toEqual(["Other"]);
    });

    it("is called off by words, which the model gets together with what was put before them", async () => {
      const { model } = await both();
      await chat.say("only the milk");
      expect(await titles()).toEqual(["Milk", "Eggs"]);
      const input = JSON.stringify(model.calls.at(-1)?.request.input);
      expect(input).toContain("not_approved");
      expect(input.indexOf("not_approved")).toBeLessThan(input.indexOf("only the milk"));
    });
  });

  it("names the subtasks that go along", async () => {
    const [milk] = (await listTasks(person, {})).tasks;
    await createTask(person, { title: "Oat or soy?", parentId: milk?.id });
    const card = JSON.stringify((await ask())?.widget);
    expect(card).toContain("Delete 2 tasks?");
    expect(card).toContain("Oat or soy?, a subtask");
  });

  it("is one turn with what was done before it: one undo takes back both", async () => {
    const [milk] = (await listTasks(person, {})).tasks;
    const { assistant } = scripted([
      [functionCall("create_project", { name: "Home" }, { callId: "a" })],
      [functionCall("delete_tasks", { ids: [milk?.id] }, { callId: "b" })],
      [assistantMessage("Done.")],
    ]);
    chat = await Chat.open(database(), person, { model: assistant, now: () => now });
    const card = widgetsOf(await chat.say("tidy up")).at(-1);
    const { item, action } = actionOf(card, "approval.approve");
    const done = widgetsOf(await chat.act(item, action)).at(-1);
    expect(await titles()).toEqual(["Eggs"]);
    const undo = actionOf(done, "turn.undo");
    await chat.act(undo.item, undo.action);
    expect(await titles()).toEqual(["Milk", "Eggs"]);
    expect(await listProjects(person)).toEqual([]);
  });

  it("survives a restart", async () => {
    const { item, action } = actionOf(await ask(), "approval.approve");
    const { threadId } = chat;
    chat = await Chat.open(database(), person, { now: () => now });
    chat.threadId = threadId;
    await chat.act(item, action);
    expect(await titles()).toEqual(["Eggs"]);
  });

  it("expires after a day", async () => {
    const { item, action } = actionOf(await ask(), "approval.approve");
    now = new Date(now.getTime() + day);
    const events = await chat.act(item, action);
    expect(shown(events)).toContain("No longer waiting");
    expect(await titles()).toEqual(["Milk", "Eggs"]);
    const [fresh] = await chat.refresh([item]);
    expect(JSON.stringify(fresh)).not.toContain("approval.approve");
  });

  it("is given by a plain yes", async () => {
    await ask();
    expect(textOf(await chat.say("yes please"))).toContain("Deleted");
    expect(await titles()).toEqual(["Eggs"]);
  });

  it("is called off by any other message, which is answered by itself", async () => {
    const { item, action } = actionOf(await ask(), "approval.approve");
    const events = await chat.say("what is due today?");
    expect(shown(events)).toContain("Cancelled");
    expect(textOf(events)).toContain("Eggs");
    await chat.act(item, action);
    expect(await titles()).toEqual(["Milk", "Eggs"]);
  });

  it("cannot be given from another conversation or by another person", async () => {
    const { item, action } = actionOf(await ask(), "approval.approve");
    const elsewhere = await Chat.open(database(), person, { now: () => now });
    const own = widgetsOf(await elsewhere.say("add bread"))[0];
    if (!own) throw new Error("Nothing was added.");
    const refused = expect.objectContaining({
      type: "notice",
      level: "warning",
      message: "There is nothing to approve.",
    });
    expect(await elsewhere.act(own, action)).toContainEqual(refused);
    const stranger = await Chat.open(database(), await personContext(database().db));
    const theirs = widgetsOf(await stranger.say("add bread"))[0];
    if (!theirs) throw new Error("Nothing was added.");
    expect(await stranger.act(theirs, action)).toContainEqual(refused);
    stranger.threadId = chat.threadId;
    expect(
      (
        await stranger.request("threads.custom_action", {
          thread_id: chat.threadId,
          item_id: item.id,
          action,
        })
      ).status,
    ).toBe(404);
    expect(await titles()).toEqual(["Milk", "Eggs", "Bread"]);
  });

  it("shows before and after of a change of many", async () => {
    const many = Array.from({ length: 6 }, (_, index) => ({
      title: `Page ${index + 1}`,
      dueDate: "2026-06-20",
    }));
    await createTasks(person, { tasks: many });
    const [card] = widgetsOf(await chat.say("move everything due on saturday to monday"));
    expect(JSON.stringify(card?.widget)).toContain("Page 6 (Sat, Jun 20) → Mon, Jun 22");
    expect(JSON.stringify(card?.widget)).not.toContain("danger");
    const { item, action } = actionOf(card, "approval.approve");
    await chat.act(item, action);
    const { tasks } = await listTasks(person, { dueFrom: "2026-06-22", dueTo: "2026-06-22" });
    expect(tasks).toHaveLength(6);
  });
});
