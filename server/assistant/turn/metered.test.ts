import { Usage } from "@openai/agents";
import { assistantMessage, functionCall } from "@openai/agents/testing";
import { describe, expect, it } from "vitest";
import { useTestDatabase } from "#db/testing/database.ts";
import { actionOf, Chat, textOf, widgetsOf } from "#server/assistant/testing/chat.ts";
import { scripted } from "#server/assistant/testing/scripted.ts";
import { createTask } from "#server/services/task/create.ts";
import { listTasks } from "#server/services/task/list/list.ts";
import { personContext } from "#server/services/testing/context.ts";
import { usageToday } from "#server/services/usage/today.ts";
import type { TurnReport } from "./metered.ts";

const usage = new Usage({ requests: 1, inputTokens: 100, outputTokens: 20, totalTokens: 120 });

describe("the turns of a person", () => {
  const database = useTestDatabase();

  it("are refused with words once the day's are used up, while buttons go on working", async () => {
    const person = await personContext(database().db);
    const limits = { turnsPerDay: 1, tokensPerDay: 0 };
    const chat = await Chat.open(database(), person, { limits });
    const [card] = widgetsOf(await chat.say("add milk"));
    const refused = await chat.say("add eggs");
    expect(refused).toContainEqual(
      expect.objectContaining({
        type: "error",
        message: expect.stringContaining("as much as one day allows"),
        allow_retry: false,
      }),
    );
    expect(chat.errors).toEqual([]);
    const { item, action } = actionOf(card, "turn.undo");
    await chat.act(item, action);
    expect((await listTasks(person, {})).tasks).toEqual([]);
  });

  it("are counted with the tokens of all their model calls, an approval's included", async () => {
    const person = await personContext(database().db);
    const { id } = await createTask(person, { title: "Old" });
    const { assistant } = scripted(
      [
        { output: [functionCall("delete_tasks", { ids: [id] }, { callId: "call" })], usage },
        { output: [assistantMessage("Gone.")], usage },
      ],
      "gpt-x",
    );
    const reports: TurnReport[] = [];
    const onTurn = (report: TurnReport) => void reports.push(report);
    const chat = await Chat.open(database(), person, { model: assistant, onTurn });
    const [card] = widgetsOf(await chat.say("clean up"));
    const { item, action } = actionOf(card, "approval.approve");
    await chat.act(item, action);
    const each = { model: "gpt-x", outcome: "finished", inputTokens: 100, outputTokens: 20 };
    expect(reports).toMatchObject([each, each]);
    expect(await usageToday(person)).toMatchObject({ turns: 1, tokens: 240 });
  });

  it("are reported as failed when the model fails", async () => {
    const person = await personContext(database().db);
    const { assistant } = scripted([], "gpt-x");
    const reports: TurnReport[] = [];
    const onTurn = (report: TurnReport) => void reports.push(report);
    const chat = await Chat.open(database(), person, { model: assistant, onTurn });
    await chat.say("hello");
    expect(reports).toMatchObject([{ outcome: "failed" }]);
  });
});

describe("the model of a turn", () => {
  const database = useTestDatabase();
  const ask = [{ type: "input_text", text: "hello" }];

  it("is the one the message asks for, and stays it in the thread", async () => {
    const person = await personContext(database().db);
    const first = scripted([[assistantMessage("I am the first.")]], "first");
    const second = scripted(
      [[assistantMessage("I am the second.")], [assistantMessage("Still the second.")]],
      "second",
    );
    const models = [first.assistant, second.assistant];
    const chat = await Chat.open(database(), person, { models });
    expect(textOf(await chat.send(ask, { model: "second" }))).toBe("I am the second.");
    expect(textOf(await chat.send(ask))).toBe("Still the second.");
    expect(textOf(await chat.send(ask, { model: "first" }))).toBe("I am the first.");
  });

  it("is refused where it is not offered", async () => {
    const person = await personContext(database().db);
    const { assistant, model } = scripted([[assistantMessage("Hello.")]], "first");
    const chat = await Chat.open(database(), person, { model: assistant });
    const events = await chat.send(ask, { model: "gpt-secret" });
    expect(events).toContainEqual(
      expect.objectContaining({ message: expect.stringContaining("not offered") }),
    );
    expect(model.calls).toHaveLength(0);
  });
});
