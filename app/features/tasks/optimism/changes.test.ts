import { describe, expect, it } from "vitest";
import { aTask } from "../testing/tasks.ts";
import { withConfirmed, withPending } from "./changes.ts";

const today = "2026-06-17";
const open = { query: { status: "open" }, today } as const;
const first = aTask({ id: "1", position: "a1" });
const second = aTask({ id: "2", position: "a2" });
const ids = (tasks: readonly { id: string }[] | null) => tasks?.map(({ id }) => id);

describe("pending changes", () => {
  it("leave the very list they found when there are none", () => {
    const tasks = [first];
    expect(withPending(tasks, [], open)).toBe(tasks);
  });

  it("put a new task where it belongs, once", () => {
    const between = aTask({ id: "3", position: "a1V" });
    const change = { kind: "create", tasks: [between, first] } as const;
    expect(ids(withPending([first, second], [change], open))).toEqual(["1", "3", "2"]);
  });

  it("take a task out of the list that it leaves", () => {
    const fields = { completedAt: new Date() };
    const change = { kind: "patch", patches: [{ id: "1", fields }] } as const;
    expect(ids(withPending([first, second], [change], open))).toEqual(["2"]);
  });

  it("take removed tasks out, and show nothing of what cannot be shown yet", () => {
    const changes = [{ kind: "remove", ids: ["2"] }, { kind: "opaque" }] as const;
    expect(ids(withPending([first, second], changes, open))).toEqual(["1"]);
  });
});

describe("confirmed tasks", () => {
  it("take their place, and lose it when they no longer belong", () => {
    const moved = { ...first, position: "a3" };
    expect(ids(withConfirmed([first, second], [moved], open))).toEqual(["2", "1"]);
    const done = { ...first, completedAt: new Date() };
    expect(ids(withConfirmed([first, second], [done], open))).toEqual(["2"]);
  });

  it("ask for the list anew where only the server can tell", () => {
    const filtered = { query: { filter: "p1" }, today };
    expect(withConfirmed([first], [second], filtered)).toBeNull();
  });
});
