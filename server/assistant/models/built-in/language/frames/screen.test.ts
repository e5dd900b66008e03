import { describe, expect, it } from "vitest";
import { understand } from "../understand.ts";

const reference = { kind: "screen" };

describe("what the person is looking at", () => {
  it.each([
    ["complete the ones I'm looking at", "complete"],
    ["Complete the ones I am looking at.", "complete"],
    ["mark everything on my screen as done", "complete"],
    ["delete all tasks I can see", "delete"],
    ["delete everything shown here", "delete"],
    ["move the tasks in this view to friday", "update"],
  ])("%s", (said, intent) => {
    expect(understand(said)).toMatchObject([{ intent, target: { reference } }]);
  });

  it.each([
    "what's on my screen?",
    "What is on the screen",
    "what am I looking at?",
    "show me the tasks on this page",
    "which tasks are in this view?",
    "what do I see",
  ])("is asked for by: %s", (said) => {
    expect(understand(said)).toMatchObject([{ intent: "list", target: { reference } }]);
  });

  it.each([
    "remind me to clean my screen",
    "add a task to look at the screen",
    "what's due today?",
  ])("is not meant by: %s", (said) => {
    const [request] = understand(said);
    expect(request && "target" in request ? request.target.reference : null).toBeNull();
  });
});
