import { describe, expect, it } from "vitest";
import { assistantMessage } from "../testing/events.ts";
import { mergeNewest, mergeOlder } from "./merge.ts";

const items = (...ids: string[]) => ids.map((id) => assistantMessage(id, id));
const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => id).join("");

describe("mergeNewest", () => {
  it("answers the same list when nothing changed", () => {
    const loaded = items("a", "b");
    expect(mergeNewest(loaded, structuredClone(loaded), true)).toBe(loaded);
  });

  it("keeps the identity of what did not change and takes what did", () => {
    const loaded = items("a", "b");
    const merged = mergeNewest(
      loaded,
      [assistantMessage("a", "a"), assistantMessage("b", "B")],
      true,
    );
    expect(merged[0]).toBe(loaded[0]);
    expect(merged[1]).toMatchObject({ content: [{ text: "B" }] });
  });

  it("drops what the server no longer has and adds what is new", () => {
    expect(idsOf(mergeNewest(items("a", "b"), items("b", "c"), true))).toBe("bc");
  });

  it("keeps older items that were loaded before the fetched page", () => {
    expect(idsOf(mergeNewest(items("a", "b", "c"), items("c", "d"), false))).toBe("abcd");
  });

  it("starts over when the fetched page does not reach what was loaded", () => {
    expect(idsOf(mergeNewest(items("a"), items("x", "y"), false))).toBe("xy");
  });

  it("leaves hidden items out", () => {
    const hidden = {
      type: "hidden_context_item" as const,
      id: "h",
      thread_id: "t",
      created_at: "",
      content: 1,
    };
    expect(mergeNewest([], [hidden, ...items("a")], true)).toHaveLength(1);
    expect(mergeOlder(items("b"), [hidden, ...items("a", "b")])).toHaveLength(2);
  });

  it("sees changes in lists, lengths and types of values", () => {
    const loaded = items("a");
    const other = { ...assistantMessage("a", "a"), content: [] };
    expect(mergeNewest(loaded, [other], true)[0]).toBe(other);
    const more = { ...assistantMessage("a", "a"), extra: null };
    expect(mergeNewest(loaded, [more], true)[0]).toBe(more);
  });
});
