import { describe, expect, it } from "vitest";
import type { Annotation } from "#chatkit/protocol/annotations.ts";
import type { ThreadItem, WidgetItem, WorkflowItem } from "#chatkit/protocol/items.ts";
import type { ItemUpdate } from "#chatkit/protocol/updates.ts";
import { assistantMessage } from "../testing/events.ts";
import { applyUpdate } from "./apply-update.ts";

const stored = { id: "i", thread_id: "t", created_at: "2026-11-22T10:00:00Z" };
const note: Annotation = {
  type: "annotation",
  source: { type: "url", title: "E", url: "https://e.com" },
  index: 5,
};

function apply<T extends ThreadItem>(item: T, ...updates: ItemUpdate[]): ThreadItem {
  return updates.reduce(applyUpdate, item as ThreadItem);
}

describe("an assistant message", () => {
  it("takes parts, deltas, annotations and the final part", () => {
    const item = apply(
      assistantMessage("m", ""),
      {
        type: "assistant_message.content_part.added",
        content_index: 0,
        content: { type: "output_text", text: "", annotations: [] },
      },
      { type: "assistant_message.content_part.text_delta", content_index: 0, delta: "Hello" },
      {
        type: "assistant_message.content_part.annotation_added",
        content_index: 0,
        annotation_index: 0,
        annotation: note,
      },
    );
    expect(item).toMatchObject({ content: [{ text: "Hello", annotations: [note] }] });
    const done = apply(item, {
      type: "assistant_message.content_part.done",
      content_index: 0,
      content: { type: "output_text", text: "Hello world", annotations: [] },
    });
    expect(done).toMatchObject({ content: [{ text: "Hello world", annotations: [] }] });
  });

  it("creates a part that was not announced, with empty ones before it", () => {
    const item = apply(assistantMessage("m", ""), {
      type: "assistant_message.content_part.text_delta",
      content_index: 1,
      delta: "x",
    });
    expect(item).toMatchObject({ content: [{ text: "" }, { text: "x" }] });
  });
});

describe("a widget", () => {
  const untouched = { type: "Text" as const, id: "u", value: "same" };
  const item: WidgetItem = {
    type: "widget",
    ...stored,
    widget: {
      type: "Card",
      children: [
        { type: "Row", children: [{ type: "Text", id: "t", value: "Hel", streaming: true }] },
        untouched,
        { type: "Transition", children: { type: "Markdown", id: "m", value: "a" } },
      ],
    },
  };
  const grow = (component_id: string, done: boolean): ItemUpdate => ({
    type: "widget.streaming_text.value_delta",
    component_id,
    delta: "lo",
    done,
  });

  it("grows the text with the id, and leaves other branches as they are", () => {
    const next = apply(item, grow("t", false));
    expect(next).toMatchObject({
      widget: { children: [{ children: [{ value: "Hello", streaming: true }] }, {}, {}] },
    });
    expect(next.type === "widget" && next.widget.type === "Card" && next.widget.children[1]).toBe(
      untouched,
    );
  });

  it("ends the streaming with the last delta, and reaches single children", () => {
    expect(apply(item, grow("m", true))).toMatchObject({
      widget: { children: [{}, {}, { children: { value: "alo", streaming: false } }] },
    });
  });

  it("replaces a component or the whole", () => {
    expect(
      apply(item, {
        type: "widget.component.updated",
        component_id: "u",
        component: { type: "Text", id: "u", value: "other" },
      }),
    ).toMatchObject({ widget: { children: [{}, { value: "other" }, {}] } });
    const root = { type: "Card" as const, children: [] };
    expect(apply(item, { type: "widget.root.updated", widget: root })).toMatchObject({
      widget: root,
    });
  });

  it("ignores ids it does not have and updates of other kinds", () => {
    expect(apply(item, grow("nobody", true))).toEqual(item);
    expect(apply(item, { type: "generated_image.updated", image: { id: "x", url: "y" } })).toBe(
      item,
    );
  });
});

describe("a workflow", () => {
  const item: WorkflowItem = {
    type: "workflow",
    ...stored,
    workflow: { type: "custom", tasks: [], expanded: false },
  };
  const task = { type: "custom" as const, status_indicator: "loading" as const, title: "Step" };

  it("adds and replaces tasks by their index", () => {
    const added = apply(item, { type: "workflow.task.added", task_index: 0, task });
    expect(added).toMatchObject({ workflow: { tasks: [task] } });
    const complete = { ...task, status_indicator: "complete" as const };
    expect(
      apply(added, { type: "workflow.task.updated", task_index: 0, task: complete }),
    ).toMatchObject({ workflow: { tasks: [complete] } });
  });

  it("ignores what does not belong to it", () => {
    const update: ItemUpdate = {
      type: "widget.root.updated",
      widget: { type: "Card", children: [] },
    };
    const kinds: ThreadItem[] = [
      item,
      { type: "generated_image", ...stored },
      { type: "end_of_turn", ...stored },
      assistantMessage("m", "x"),
    ];
    for (const one of kinds) expect(applyUpdate(one, update)).toBe(one);
  });
});
