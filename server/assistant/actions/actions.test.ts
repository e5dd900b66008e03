import { beforeEach, describe, expect, it } from "vitest";
import type { WidgetItem } from "#chatkit/protocol/items.ts";
import { useTestDatabase } from "#db/testing/database.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { createTask } from "#server/services/task/create.ts";
import { getTask } from "#server/services/task/get.ts";
import { emptyTrash } from "#server/services/task/trash/empty.ts";
import { removeTask } from "#server/services/task/trash/remove.ts";
import { updateTask } from "#server/services/task/update.ts";
import { later, personContext } from "#server/services/testing/context.ts";
import { callTool } from "../testing/call-tool.ts";
import { actionOf, Chat, widgetsOf } from "../testing/chat.ts";

describe("the actions of a task's card", () => {
  const database = useTestDatabase();
  let person: ServiceContext;
  let chat: Chat;
  let card: WidgetItem;
  let id: string;

  beforeEach(async () => {
    person = await personContext(database().db);
    chat = await Chat.open(database(), person);
    const [item] = widgetsOf(await chat.say("remind me to buy milk on 2026-06-20"));
    if (!item) throw new Error("Nothing was added.");
    card = item;
    id = String(Object(actionOf(card, "task.open").action.payload).taskId);
  });

  const task = () => getTask(person, { id });
  const shown = (item: WidgetItem | undefined) => JSON.stringify(item?.widget);
  const ticked = { type: "task.toggle", payload: { done: true } };
  const moved = { type: "task.reschedule", payload: { when: "tomorrow" } };
  const restored = { type: "task.restore", payload: {} };
  const closed = { type: "task.close", payload: {} };
  const saved = (was: object, change: object) => ({
    type: "task.save",
    payload: { was, task: { ...was, ...change } },
  });
  const fields = {
    title: "Buy milk",
    notes: "",
    date: "2026-06-20",
    time: "",
    priority: "4",
    project: "none",
    labels: "",
  };
  const edited = saved(fields, { title: "Buy oat milk" });
  const act = ({ type, payload }: { type: string; payload: object }) =>
    chat.actNow(card, { type, payload: { taskId: id, ...payload } });
  const all = { ticked, moved, restored, edited, closed };

  it.each(Object.entries(all))("%s: a second time changes nothing", async (_name, action) => {
    await act(action);
    const once = await task();
    await act(action);
    expect(await task()).toEqual(once);
  });

  it.each(Object.entries(all))(
    "%s: late, it keeps what was changed since",
    async (_name, action) => {
      await updateTask(later(person), { id, notes: "By me", priority: 1 });
      await act(action);
      expect(await task()).toMatchObject({ notes: "By me", priority: 1 });
    },
  );

  it.each(Object.entries(all))("%s: says so when the task is gone", async (name, action) => {
    await removeTask(person, { id });
    if (name !== "restored") expect(shown(await act(action))).toMatch(/Deleted|no longer there/);
    await removeTask(person, { id }).catch(() => undefined);
    await emptyTrash(person, { ids: [id] });
    expect(shown(await act(action))).toContain("no longer there");
  });

  it("tick one date of a repeating task once, however often it is pressed", async () => {
    const recurrence = { rule: "FREQ=DAILY", from: "schedule", anchor: "2026-06-20" } as const;
    await updateTask(person, { id, recurrence });
    const [fresh] = await chat.refresh([card]);
    const { item, action } = actionOf(fresh?.type === "widget" ? fresh : undefined, "task.toggle");
    await chat.actNow(item, action);
    await chat.actNow(item, action);
    expect(await task()).toMatchObject({ dueDate: "2026-06-21" });
  });

  describe("the form", () => {
    it("opens in the card's place, stays open when the thread is read again, and closes", async () => {
      const { item, action } = actionOf(card, "task.edit");
      const form = await chat.actNow(item, action);
      expect(shown(form)).toContain('"asForm":true');
      const { threadId = "" } = chat;
      const stored = await chat.store.loadItem({ threadId, itemId: card.id }, chat.context);
      const [fresh] = await chat.refresh([stored]);
      expect(JSON.stringify(fresh)).toContain('"defaultValue":"Buy milk"');
      const close = actionOf(form, "task.close");
      const again = await chat.actNow(close.item, close.action);
      expect(again?.widget.key).toBe(card.widget.key);
      expect(shown(again)).toContain("turn.undo");
    });

    it("saves every field, and makes way for the task as it is then", async () => {
      const change = {
        title: "Buy oat milk",
        notes: "Two litres",
        date: "2026-06-21",
        time: "9:30",
        priority: "1",
        labels: "shop, @home",
      };
      const after = await act(saved(fields, change));
      expect(shown(after)).toContain('"value":"Buy oat milk"');
      expect(shown(after)).not.toContain("task.save");
      expect(await task()).toMatchObject({
        title: "Buy oat milk",
        notes: "Two litres",
        dueDate: "2026-06-21",
        dueTime: "09:30",
        priority: 1,
        labelIds: [expect.any(String), expect.any(String)],
      });
    });

    it("moves to another list and back to the inbox", async () => {
      const other = await createTask(person, { title: "Other", projectName: "Home" });
      await act(saved(fields, { project: "#Home" }));
      expect(await task()).toMatchObject({ projectId: other.projectId });
      await act(saved({ ...fields, project: "#Home" }, { project: "none", date: "" }));
      expect(await task()).toMatchObject({ projectId: null, dueDate: null });
    });

    it.each([
      [{ title: " " }, "A task needs a title."],
      [{ date: "", time: "09:30" }, "A time needs a date."],
      [{ time: "noonish" }, "Use a time like 09:30."],
      [{ priority: "9" }, "Choose a priority"],
      [{ project: "#Nowhere" }, "There is no project called"],
    ])("refuses %o with words of its own and saves nothing", async (change, words) => {
      expect(shown(await act(saved(fields, change)))).toContain(words);
      expect(await task()).toMatchObject({ title: "Buy milk", dueDate: "2026-06-20" });
    });

    it("is what the model shows when it is asked to", async () => {
      const { widgets } = await callTool(database(), person, {
        name: "edit_task",
        input: { id },
      });
      const { item, action } = actionOf(widgets.at(-1), "task.save");
      expect(shown(item)).toContain('"defaultValue":"Buy milk"');
      expect(action.payload).toMatchObject({ taskId: id, was: { title: "Buy milk" } });
    });
  });
});
