import { describe, expect, it } from "vitest";
import { outline } from "../client.ts";
import { card } from "../scenarios/build.ts";
import { startConformanceServer } from "../test-server.ts";

const { client } = startConformanceServer();

describe("widgets", () => {
  it("that stand still come as done alone, with their copy text", async () => {
    const { events } = await client().create("/widget");
    expect(outline(events).slice(3)).toEqual(["done widget"]);
    expect(events[3]).toMatchObject({ item: { widget: card("static"), copy_text: "copy" } });
  });

  it("that change send growth as deltas, anything else as a whole, and nothing for nothing", async () => {
    const { events, threadId } = await client().create("/widgetstream");
    const updates = events.flatMap((event) =>
      event.type === "thread.item.updated" ? [event.update] : [],
    );
    const delta = (text: string) => ({
      type: "widget.streaming_text.value_delta",
      component_id: "t",
      delta: text,
      done: false,
    });
    expect(updates).toEqual([
      delta("Hel"),
      delta("lo"),
      { type: "widget.root.updated", widget: card("Bye", true) },
      delta("!"),
      { type: "widget.root.updated", widget: card("Bye!", false) },
    ]);
    const first = events[3];
    const last = events.at(-1);
    expect(first).toMatchObject({ type: "thread.item.added", item: { widget: card("", true) } });
    expect(last).toMatchObject({ type: "thread.item.done", item: { widget: card("Bye!", false) } });
    if (first?.type === "thread.item.added" && last?.type === "thread.item.done") {
      expect(last.item.id).toBe(first.item.id);
      expect(last.item.created_at).toBe(first.item.created_at);
    }
    expect(await client().items(threadId)).toHaveLength(2);
  });

  it("that break in the making are not kept", async () => {
    const { events, threadId } = await client().create("/widgetbad");
    expect(outline(events).slice(3)).toEqual(["added widget", "widget.root.updated", "error"]);
    expect(await client().items(threadId)).toHaveLength(1);
  });
});

describe("actions", () => {
  async function withWidget() {
    const { threadId } = await client().create("/widget");
    const [message, widget] = await client().items(threadId);
    return { threadId, message: message?.id ?? "", widget: widget?.id ?? "" };
  }
  const go = { type: "go", payload: { a: 1, todo: { title: null } } };

  it("stream what their handler says, with the widget they came from, and store its replacement", async () => {
    const { threadId, widget } = await withWidget();
    const params = { thread_id: threadId, item_id: widget, action: go };
    const { events } = await client().stream("threads.custom_action", params);
    expect(outline(events)).toEqual(["stream_options", "widget.root.updated", "replaced widget"]);
    expect((await client().items(threadId))[1]).toMatchObject({ widget: card("clicked") });
  });

  it("need no widget, and store no user message", async () => {
    const { threadId } = await client().create("hi");
    const params = { thread_id: threadId, item_id: null, action: { type: "hello" } };
    const { events } = await client().stream("threads.custom_action", params);
    expect(outline(events)).toEqual(["stream_options", "done assistant_message"]);
    const types = (await client().items(threadId)).map(({ type }) => type);
    expect(types).toEqual(["user_message", "assistant_message", "assistant_message"]);
  });

  it("of an item that is no widget get a lone error", async () => {
    const { threadId, message } = await withWidget();
    const params = { thread_id: threadId, item_id: message, action: go };
    const { events } = await client().stream("threads.custom_action", params);
    expect(events).toEqual([{ type: "error", code: "stream.error", allow_retry: false }]);
    expect(await client().refusal({ type: "threads.sync_custom_action", params })).toMatchObject({
      status: 400,
      field: "params.item_id",
    });
  });

  it("of an unknown item are refused before any stream", async () => {
    const { threadId } = await withWidget();
    for (const type of ["threads.custom_action", "threads.sync_custom_action"]) {
      const request = { type, params: { thread_id: threadId, item_id: "msg_0", action: go } };
      expect(await client().refusal(request)).toMatchObject({ status: 404 });
    }
  });

  it("that are synchronous answer at once with the item to show, which is not stored", async () => {
    const { threadId, widget } = await withWidget();
    const params = { thread_id: threadId, item_id: widget, action: go };
    const answer = await client().ask("threads.sync_custom_action", params);
    expect(answer.updated_item).toMatchObject({ id: widget, widget: card("synced") });
    expect((await client().items(threadId))[1]).toMatchObject({ widget: card("static") });
    const plain = { thread_id: threadId, action: go };
    expect(await client().ask("threads.sync_custom_action", plain)).toEqual({});
  });

  it("that are synchronous work while a turn runs", async () => {
    const { threadId, widget } = await withWidget();
    const slow = client().say(threadId, "/slow");
    const params = { thread_id: threadId, item_id: widget, action: go };
    const answer = await client().ask("threads.sync_custom_action", params);
    expect(answer.updated_item).toBeDefined();
    await client().ask("turns.stop", { thread_id: threadId });
    await slow;
  });
});
