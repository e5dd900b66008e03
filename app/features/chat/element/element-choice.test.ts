import { describe, expect, it } from "vitest";
import { chat } from "#app/ui/text/en/chat.ts";
import { entityPath } from "../entity-path.ts";
import { startPrompts } from "../prompts.ts";
import { diagnose, firstSource, mayTakeOver } from "./element-choice.ts";

describe("the choice of the element", () => {
  it.each([
    ["auto", undefined, "own", "local"],
    ["auto", "domain_pk", "own", "cdn"],
    ["local", "domain_pk", "own", "local"],
    ["cdn", undefined, "own", "cdn"],
    ["local", undefined, "hosted", "cdn"],
  ] as const)("%s with key %s in %s mode tries %s first", (element, domainKey, mode, source) => {
    expect(firstSource({ element, domainKey, mode })).toBe(source);
  });

  it("lets ours stand in only where it was not ruled out and can talk to the server", () => {
    expect(mayTakeOver({ element: "auto", domainKey: "k", mode: "own" })).toBe(true);
    expect(mayTakeOver({ element: "cdn", domainKey: "k", mode: "own" })).toBe(false);
    expect(mayTakeOver({ element: "auto", domainKey: "k", mode: "hosted" })).toBe(false);
  });

  it("says what happened and what to do", () => {
    expect(diagnose("offline", undefined)).toContain("offline");
    expect(diagnose("script_blocked", undefined)).toContain("CHATKIT_ELEMENT=local");
    expect(diagnose("never_ready", "k")).toContain("registered for CHATKIT_DOMAIN_KEY");
    expect(diagnose("never_ready", undefined)).toContain("Set CHATKIT_DOMAIN_KEY");
  });
});

describe("startPrompts", () => {
  it("always offers the three, and what the tasks call for", () => {
    const labels = (today: number, overdue: number) =>
      startPrompts(chat.prompts, { today, overdue }).map(({ label }) => label);
    expect(labels(0, 0)).toEqual(["Create a task", "List my tasks", "Complete a task"]);
    expect(labels(2, 1).slice(3)).toEqual([
      "What is due today (2)",
      "Reschedule what is overdue (1)",
    ]);
  });
});

describe("entityPath", () => {
  it("leads to the page of the list that shows it", () => {
    expect(entityPath("task", "a b")).toBe("/tasks?task=a%20b");
    expect(entityPath("project", "p")).toBe("/tasks/project/p");
    expect(entityPath("label", "l")).toBe("/tasks/label/l");
  });
});
