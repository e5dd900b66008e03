import { beforeEach, describe, expect, it } from "vitest";
import { useTestDatabase } from "#db/testing/database.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { listTasks } from "#server/services/task/list/list.ts";
import { personContext, throughAssistant } from "#server/services/testing/context.ts";
import { Conversation } from "../../testing/conversation.ts";
import { BuiltInModel } from "./built-in-model.ts";

const database = useTestDatabase();
let person: ServiceContext;
let talk: Conversation;

beforeEach(async () => {
  person = await personContext(database().db);
  talk = new Conversation(new BuiltInModel(), throughAssistant(person));
});

const titles = async () =>
  (await listTasks(person, {})).tasks.map(({ title, dueDate, dueTime }) => [
    title,
    dueDate,
    dueTime,
  ]);

describe("the built-in assistant", () => {
  it("puts a reminder on the list with its date and time", async () => {
    const turn = await talk.say("remind me to buy milk tomorrow at 5pm");
    expect(turn.text).toContain("Buy milk");
    expect(await titles()).toEqual([["Buy milk", expect.any(String), "17:00"]]);
  });
});
