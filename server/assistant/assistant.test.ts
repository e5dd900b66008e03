import { beforeEach, describe, expect, it } from "vitest";
import { useTestDatabase } from "#db/testing/database.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { listTasks } from "#server/services/task/list/list.ts";
import { personContext } from "#server/services/testing/context.ts";
import { Chat, textOf, widgetsOf } from "./testing/chat.ts";

describe("a turn of the assistant", () => {
  const database = useTestDatabase();
  let person: ServiceContext;
  let chat: Chat;

  beforeEach(async () => {
    person = await personContext(database().db);
    chat = await Chat.open(database(), person);
  });

  const tasks = async () => (await listTasks(person, { status: "all" })).tasks;

  it("puts a reminder on the list and shows it as a card", async () => {
    const events = await chat.say("remind me to buy milk tomorrow at 5pm");
    expect(chat.errors).toEqual([]);
    expect(await tasks()).toMatchObject([
      { title: "Buy milk", dueDate: "2026-06-18", dueTime: "17:00" },
    ]);
    expect(textOf(events)).toContain("Buy milk");
    expect(widgetsOf(events)).toHaveLength(1);
    expect(events).toContainEqual(
      expect.objectContaining({
        type: "thread.updated",
        thread: expect.objectContaining({ title: "Remind me to buy milk tomorrow at 5pm" }),
      }),
    );
  });
  it("asks before it deletes, and goes on when the person approves", async () => {
    await chat.say("add milk and eggs to my list");
    const [card] = widgetsOf(await chat.say("delete the milk"));
    expect(await tasks()).toHaveLength(2);
    const approve = card?.widget.type === "Card" ? card.widget.confirm?.action : undefined;
    if (!card || !approve) throw new Error("No card asks for approval.");
    expect(textOf(await chat.act(card, approve))).toContain("Deleted: “Milk”");
    expect(chat.errors).toEqual([]);
    expect(await tasks()).toMatchObject([{ title: "Eggs" }]);
  });
});
