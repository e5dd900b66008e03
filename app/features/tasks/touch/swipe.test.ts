import { describe, expect, it } from "vitest";
import { isSwipe, meantBy } from "./swipe.ts";

describe("a finger on a row", () => {
  it.each([
    [{ dx: 20, dy: 2 }, true],
    [{ dx: -20, dy: 2 }, true],
    [{ dx: 5, dy: 0 }, false],
    [{ dx: 20, dy: 40 }, false],
  ])("that went %j is a swipe: %j", (way, expected) => {
    expect(isSwipe(way)).toBe(expected);
  });

  it("completes to the right, reschedules to the left, and does nothing when let go early", () => {
    expect(meantBy({ dx: 100, dy: 3 })).toBe("complete");
    expect(meantBy({ dx: -100, dy: 3 })).toBe("reschedule");
    expect(meantBy({ dx: 60, dy: 0 })).toBeNull();
  });
});
