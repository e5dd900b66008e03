import { describe, expect, it } from "vitest";
import { aTask } from "../testing/tasks.ts";
import { indented, outdented, shifted } from "./moves.ts";
import { asTree } from "./tree.ts";

// a, b (with b1, b2), c
const rows = asTree([
  aTask({ id: "a" }),
  aTask({ id: "b" }),
  aTask({ id: "b1", parentId: "b" }),
  aTask({ id: "b2", parentId: "b" }),
  aTask({ id: "c" }),
]);
const top = (afterId: string | null) => ({ parentId: null, afterId });
const inB = (afterId: string | null) => ({ parentId: "b", afterId });

describe("moving a task", () => {
  it("goes one place up or down among its siblings", () => {
    expect(shifted(rows, "a", 1)).toEqual(top("b"));
    expect(shifted(rows, "c", -1)).toEqual(top("a"));
    expect(shifted(rows, "b", -1)).toEqual(top(null));
    expect(shifted(rows, "b2", -1)).toEqual(inB(null));
  });

  it("stays at either end, and does nothing for a task that is not there", () => {
    expect(shifted(rows, "a", -1)).toBeNull();
    expect(shifted(rows, "c", 1)).toBeNull();
    expect(shifted(rows, "x", 1)).toBeNull();
  });

  it("goes below the task before it, behind what is there already", () => {
    expect(indented(rows, "c")).toEqual(inB("b2"));
    expect(indented(rows, "b")).toEqual({ parentId: "a", afterId: null });
    expect(indented(rows, "a")).toBeNull();
    expect(indented(rows, "x")).toBeNull();
  });

  it("comes out behind the task it was below", () => {
    expect(outdented(rows, "b1")).toEqual(top("b"));
    expect(outdented(rows, "a")).toBeNull();
  });
});
