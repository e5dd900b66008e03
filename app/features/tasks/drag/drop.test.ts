import { describe, expect, it } from "vitest";
import { asTree } from "../model/tree.ts";
import { aTask } from "../testing/tasks.ts";
import { dropAt, placeOf } from "./drop.ts";

// a, b (with b1, b2), c
const rows = asTree([
  aTask({ id: "a" }),
  aTask({ id: "b" }),
  aTask({ id: "b1", parentId: "b" }),
  aTask({ id: "b2", parentId: "b" }),
  aTask({ id: "c" }),
]);

function dropped(dragged: string, id: string, edge: "before" | "after", steps = 0) {
  const drop = dropAt(rows, dragged, { id, edge, steps });
  return drop && placeOf(rows, dragged, drop);
}

describe("dropping a row", () => {
  it("puts it before or behind the row it is held over", () => {
    expect(dropped("a", "c", "after")).toEqual({ parentId: null, afterId: "c" });
    expect(dropped("a", "c", "before")).toEqual({ parentId: null, afterId: "b" });
    expect(dropped("c", "a", "before")).toEqual({ parentId: null, afterId: null });
  });

  it("makes it a subtask when it is drawn to the right, and none when to the left", () => {
    expect(dropped("c", "a", "after", 1)).toEqual({ parentId: "a", afterId: null });
    expect(dropped("c", "b2", "after", 1)).toEqual({ parentId: "b", afterId: "b2" });
    expect(dropped("b2", "c", "before", -1)).toEqual({ parentId: null, afterId: "b" });
  });

  it("takes what stands between two subtasks for one of them", () => {
    expect(dropped("a", "b1", "after")).toEqual({ parentId: "b", afterId: "b1" });
    expect(dropped("a", "b", "after")).toEqual({ parentId: "b", afterId: null });
  });

  it("goes no deeper than below the row above", () => {
    expect(dropAt(rows, "c", { id: "a", edge: "after", steps: 5 })).toMatchObject({ depth: 1 });
    expect(dropAt(rows, "c", { id: "a", edge: "before", steps: 5 })).toMatchObject({ depth: 0 });
  });

  it("changes the depth of a row that stays where it is", () => {
    expect(dropped("c", "c", "after", 1)).toEqual({ parentId: "b", afterId: "b2" });
    expect(dropped("c", "c", "after", 0)).toBeNull();
    expect(dropped("a", "a", "after", 1)).toBeNull();
  });

  it("is nothing over what is part of it", () => {
    expect(dropped("b", "b1", "after")).toBeNull();
  });

  it("comes in from another section", () => {
    expect(dropped("elsewhere", "a", "after")).toEqual({ parentId: null, afterId: "a" });
  });

  it("stands among the tasks of no task, where a loose subtask is above it", () => {
    const loose = asTree([aTask({ id: "step", parentId: "gone" }), aTask({ id: "d" })]);
    const drop = dropAt(loose, "d", { id: "step", edge: "before", steps: 0 });
    expect(drop && placeOf(loose, "d", drop)).toEqual({ parentId: null, afterId: null });
  });
});
