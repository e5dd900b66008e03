import { describe, expect, it } from "vitest";
import { useTestDatabase } from "#db/testing/database.ts";
import { createTask } from "#server/services/task/create.ts";
import { listTasks } from "#server/services/task/list/list.ts";
import { personContext } from "#server/services/testing/context.ts";
import { createBuiltInModel } from "../models/built-in/create.ts";
import { createTalker } from "./conversation.ts";
import { runUtterance } from "./utterance.ts";

describe("runUtterance", () => {
  const database = useTestDatabase();
  const talker = createTalker(createBuiltInModel());

  it.each([
    ["remind me to buy ink tomorrow", "create", "Buy ink", "2026-06-18"],
    ["water the roses every friday", "create", "Water the roses", "FREQ=WEEKLY;BYDAY=FR"],
    ["make a new list called Garden", "create", null, null],
    ["make a new list called Home", "create", null, null],
    ["set a reminder", "create", null, null],
    ["what is due tomorrow?", "list", null, "2026-06-18"],
    ["what lists do I have?", "list", null, null],
    ["mark the milk as done", "update", "milk", null],
    ["move the piano lesson to friday", "update", "piano lesson", null],
    ["delete the milk", "delete", "milk", null],
    ["undo that", "update", null, null],
    ["who wrote Hamlet", "none", null, null],
  ])("tells from what was done that “%s” asks to %s", async (text, intent, title, when) => {
    const person = await personContext(database().db);
    await createTask(person, { title: "Buy milk", projectName: "Home" });
    const found = await runUtterance(person, talker, text);
    expect(found).toMatchObject({ intent, title, when });
    expect(found.milliseconds).toBeGreaterThan(0);
    expect((await listTasks(person, {})).tasks).toMatchObject([
      { title: "Buy milk", completedAt: null },
    ]);
  });
});
