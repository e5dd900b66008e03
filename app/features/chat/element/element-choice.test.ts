import { describe, expect, it } from "vitest";
import { chat } from "#app/ui/text/en/chat.ts";
import { entityPath } from "../entity-path.ts";
import { startPrompts } from "../prompts.ts";
import { diagnose } from "./element-choice.ts";

describe("what the console is told", () => {
  const cdn = { first: "cdn", standIn: true, domainKey: "k", mode: "own" } as const;

  it("says what happened and what to do", () => {
    expect(diagnose("offline", cdn)).toContain("offline; this server's own element is used");
    expect(diagnose("script_blocked", cdn)).toContain("CHATKIT_ELEMENT=local");
    expect(diagnose("never_ready", cdn)).toContain("allowlist, or set CHATKIT_ELEMENT=local");
    const without = { ...cdn, standIn: false, domainKey: undefined };
    expect(diagnose("never_ready", without)).toContain("Set CHATKIT_DOMAIN_KEY");
    expect(diagnose("never_ready", without)).toContain("there is no chat");
  });

  it("does not offer our element to a hosted workflow, which cannot use it", () => {
    const hosted = { ...cdn, standIn: false, domainKey: undefined, mode: "hosted" } as const;
    for (const problem of ["script_blocked", "never_ready"] as const) {
      expect(diagnose(problem, hosted)).not.toContain("CHATKIT_ELEMENT");
    }
  });
});

describe("startPrompts", () => {
  it("always offers the three, and what the tasks call for", () => {
    const labels = (dueToday: number, overdue: number) =>
      startPrompts(chat.prompts, { dueToday, overdue }).map(({ label }) => label);
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
