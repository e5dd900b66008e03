import { describe, expect, it } from "vitest";
import type { ThreadStreamEvent } from "#chatkit/protocol/events.ts";
import type { WidgetRoot } from "#chatkit/protocol/widgets/root.ts";
import { streamWidget, widgetItem } from "./stream-widget.ts";
import { withCleanWidget, withoutNulls } from "./without-nulls.ts";

async function collect<T>(source: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const one of source) all.push(one);
  return all;
}

describe("nulls in widgets", () => {
  it("are removed everywhere, in payloads and lists too, but for an empty child", () => {
    const widget = {
      type: "Card",
      size: null,
      children: [
        { type: "Transition", children: null },
        null,
        { type: "Button", onClickAction: { type: "a", payload: { x: null, y: [1, null] } } },
      ],
    };
    expect(withoutNulls(widget)).toEqual({
      type: "Card",
      children: [
        { type: "Transition", children: null },
        { type: "Button", onClickAction: { type: "a", payload: { y: [1] } } },
      ],
    });
  });

  it("cost nothing where there are none", () => {
    const widget = { type: "Card", children: [{ type: "Text", value: "a" }] };
    expect(withoutNulls(widget)).toBe(widget);
  });

  it("are removed from every event that carries a widget, and from no other", () => {
    const payload = { x: null };
    const config = {
      type: "a",
      payload,
      handler: "server",
      loadingBehavior: "auto",
      streaming: true,
    };
    const button = { type: "Button" as const, onClickAction: config };
    const widget = JSON.parse(JSON.stringify({ type: "Card", children: [button] }));
    const item = widgetItem("t", widget);
    const clean = JSON.stringify(withoutNulls(widget));
    const update = (type: string, field: object): ThreadStreamEvent =>
      JSON.parse(
        JSON.stringify({ type: "thread.item.updated", item_id: "i", update: { type, ...field } }),
      );
    for (const event of [
      { type: "thread.item.added" as const, item },
      { type: "thread.item.done" as const, item },
      { type: "thread.item.replaced" as const, item },
      update("widget.root.updated", { widget }),
      update("widget.component.updated", { component_id: "c", component: widget }),
    ]) {
      expect(JSON.stringify(withCleanWidget(event))).toContain(clean);
    }
    const effect: ThreadStreamEvent = { type: "client_effect", name: "x", data: payload };
    expect(withCleanWidget(effect)).toBe(effect);
    const other = update("generated_image.updated", { image: { id: "i", url: "u" } });
    expect(withCleanWidget(other)).toBe(other);
  });
});

describe("a widget in the making", () => {
  it("without any state is no widget", async () => {
    async function* none(): AsyncGenerator<WidgetRoot> {}
    expect(await collect(streamWidget("t", none()))).toEqual([]);
  });

  it("keeps the id and the copy text it is given", async () => {
    async function* states(): AsyncGenerator<WidgetRoot> {
      yield { type: "Card", children: [] };
    }
    const options = { id: "msg_1", copyText: "copy" };
    const events = await collect(streamWidget("t", states(), options));
    expect(events).toMatchObject([
      { type: "thread.item.added", item: { id: "msg_1", copy_text: "copy" } },
      { type: "thread.item.done", item: { id: "msg_1", copy_text: "copy" } },
    ]);
  });
});
