import { describe, expect, it } from "vitest";
import type { ThreadStreamEvent } from "#chatkit/protocol/events.ts";
import type { ThreadItem } from "#chatkit/protocol/items.ts";
import { assistantMessage, streamedAnswer, textDelta } from "../testing/events.ts";
import { applyEvent, cutAfter } from "./apply-event.ts";
import { emptyView, settled, type ThreadView } from "./view.ts";

const apply = (events: ThreadStreamEvent[], from: ThreadView = emptyView) =>
  events.reduce(applyEvent, from);

const thread = {
  id: "thr",
  created_at: "2026-11-22T10:00:00Z",
  status: { type: "active" as const },
  metadata: {},
  items: { data: [], has_more: false },
};
const stored = { id: "i1", thread_id: "thr", created_at: "2026-11-22T10:00:00Z" };
const textOf = (item: ThreadItem | undefined) =>
  item?.type === "assistant_message" ? item.content.map(({ text }) => text).join("|") : undefined;

describe("applyEvent", () => {
  it("keeps the thread's head, and changes of its title and status", () => {
    const view = apply([
      { type: "thread.created", thread },
      {
        type: "thread.updated",
        thread: { ...thread, title: "Milk", status: { type: "locked", reason: "Full" } },
      },
    ]);
    expect(view.thread).toMatchObject({
      title: "Milk",
      status: { type: "locked", reason: "Full" },
    });
    expect(view.thread).not.toHaveProperty("items");
  });

  it("builds a message from its deltas, open until it is done", () => {
    const events = streamedAnswer("a", ["Hel", "lo"]);
    const half = apply(events.slice(0, 2));
    expect(textOf(half.items[0])).toBe("Hel");
    expect(half.open.has("a")).toBe(true);
    const whole = apply(events);
    expect(textOf(whole.items[0])).toBe("Hello");
    expect(whole.open.size).toBe(0);
  });

  it("takes an item that comes as done alone", () => {
    expect(
      apply([{ type: "thread.item.done", item: assistantMessage("a", "A") }]).items,
    ).toHaveLength(1);
  });

  it("ignores a replayed announcement of a finished item together with its updates", () => {
    const events = streamedAnswer("a", ["Hel", "lo"]);
    const view = apply(events.slice(0, 2), settled(apply(events)));
    expect(textOf(view.items[0])).toBe("Hello");
  });

  it("starts an open item over when a replay announces it again", () => {
    const events = streamedAnswer("a", ["Hel", "lo"]);
    const view = apply(events, apply(events.slice(0, 2)));
    expect(view.items).toHaveLength(1);
    expect(textOf(view.items[0])).toBe("Hello");
  });

  it("applies whole turns twice without a difference", () => {
    const events = [...streamedAnswer("a", ["x"]), ...streamedAnswer("b", ["y", "z"])];
    const once = apply(events);
    expect(apply(events, settled(once)).items).toEqual(once.items);
  });

  it("never shows hidden items, whichever event brings them", () => {
    const hidden: ThreadItem = { type: "hidden_context_item", ...stored, content: "secret" };
    expect(apply([{ type: "thread.item.added", item: hidden }]).items).toEqual([]);
    expect(apply([{ type: "thread.item.done", item: hidden }]).items).toEqual([]);
  });

  it("replaces and removes items in their place", () => {
    const view = apply([
      { type: "thread.item.done", item: assistantMessage("a", "old") },
      { type: "thread.item.done", item: assistantMessage("b", "B") },
      { type: "thread.item.replaced", item: assistantMessage("a", "new") },
    ]);
    expect(view.items.map(textOf)).toEqual(["new", "B"]);
    expect(apply([{ type: "thread.item.removed", item_id: "a" }], view).items.map(textOf)).toEqual([
      "B",
    ]);
  });

  it("ignores updates of items it does not know and events of kinds it does not know", () => {
    expect(apply([textDelta("nobody", "x")])).toBe(emptyView);
    expect(apply([{ type: "client_effect", name: "x", data: {} }])).toBe(emptyView);
  });

  it("keeps the progress of an image that is being made", () => {
    const view = apply([
      { type: "thread.item.added", item: { type: "generated_image", ...stored } },
      {
        type: "thread.item.updated",
        item_id: "i1",
        update: {
          type: "generated_image.updated",
          image: { id: "p", url: "data:image/png;base64,AA==" },
          progress: 0.5,
        },
      },
    ]);
    expect(view.progress).toEqual({ i1: 0.5 });
    expect(view.items[0]).toMatchObject({ image: { id: "p" } });
  });
});

describe("cutAfter", () => {
  it("drops what follows an item, and nothing when the item is not loaded", () => {
    const view = apply(
      ["a", "b", "c"].map((id) => ({ type: "thread.item.done", item: assistantMessage(id, id) })),
    );
    expect(cutAfter(view, "b").items.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(cutAfter(view, "x")).toBe(view);
  });
});
