import { describe, expect, it } from "vitest";
import { z } from "zod";
import { newId } from "./new-id.ts";

describe("a new id", () => {
  it("is a UUID of version 7 that begins with its time", () => {
    const id = newId(new Date(0x017f22e279b0));
    expect(z.uuidv7().safeParse(id).success).toBe(true);
    // The time of the example in RFC 9562, appendix A.6.
    expect(id.startsWith("017f22e2-79b0-7")).toBe(true);
  });

  it("sorts by time and differs within a moment", () => {
    const now = new Date("2026-06-17T10:00:00Z");
    const ids = Array.from({ length: 1_000 }, () => newId(now));
    expect(new Set(ids).size).toBe(1_000);
    expect(newId(new Date(now.getTime() + 1)) > (ids.sort().at(-1) ?? "")).toBe(true);
  });
});
