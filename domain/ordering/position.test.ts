import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { positionBetween, positionsBetween } from "./position.ts";

describe("positionBetween", () => {
  it("starts a list when there are no neighbours", () => {
    expect(positionBetween(null, null)).toBe("a0");
  });

  it("puts a task before the first, after the last, and between two", () => {
    expect(positionBetween(null, "a0") < "a0").toBe(true);
    expect(positionBetween("a0", null) > "a0").toBe(true);
    const middle = positionBetween("a0", "a1");
    expect(middle > "a0" && middle < "a1").toBe(true);
  });

  it("comes directly after neighbours that hold the same key", () => {
    const position = positionBetween("a0", "a0");
    expect(position > "a0").toBe(true);
    expect(position < positionBetween("a0", "a1")).toBe(true);
  });

  it("keeps the order that a list has after any sequence of moves", () => {
    const moves = fc.array(fc.nat(1000), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(moves, (slots) => {
        const list: string[] = [];
        for (const slot of slots) {
          const at = slot % (list.length + 1);
          list.splice(at, 0, positionBetween(list[at - 1] ?? null, list[at] ?? null));
        }
        const sorted = [...list].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
        expect(list).toEqual(sorted);
        expect(new Set(list).size).toBe(list.length);
      }),
    );
  });

  it("still finds room after a thousand moves to the same place", () => {
    let after = "a1";
    for (let i = 0; i < 1000; i++) after = positionBetween("a0", after);
    expect(after > "a0" && after.length < 250).toBe(true);
  });
});

describe("positionsBetween", () => {
  it("gives ascending keys inside the gap", () => {
    const keys = positionsBetween("a0", "a1", 50);
    expect(keys).toHaveLength(50);
    expect(["a0", ...keys, "a1"]).toEqual(["a0", ...keys, "a1"].sort());
  });
});
