import { describe, expect, it } from "vitest";
import { action } from "./actions.ts";
import { icon } from "./icons.ts";
import { workTask } from "./tasks.ts";
import { itemUpdate } from "./updates.ts";
import { widgetRoot } from "./widgets/root.ts";

const valid = (schema: { safeParse(value: unknown): { success: boolean } }, value: unknown) =>
  schema.safeParse(value).success;
const card = (...children: unknown[]) => ({ type: "Card", children });

describe("widgets", () => {
  const text = { type: "Text", value: "a" };
  const bar = { type: "bar", label: "Done", dataKey: "done" };
  const wired = { type: "a", handler: "server", loadingBehavior: "auto", streaming: true };

  it.each([
    ["Text", text],
    ["Title", { type: "Title", value: "a", size: "5xl" }],
    ["Caption", { type: "Caption", value: "a" }],
    ["Label", { type: "Label", value: "a", fieldName: "f" }],
    ["Badge", { type: "Badge", label: "a", color: "info" }],
    ["Markdown", { type: "Markdown", value: "a", streaming: true }],
    ["Icon", { type: "Icon", name: "lucide:milk" }],
    ["Image", { type: "Image", src: "/a.png", margin: { x: 1 } }],
    ["Chart", { type: "Chart", data: [{ day: "Mon", done: 1 }], series: [bar], xAxis: "day" }],
    ["Divider", { type: "Divider", flush: true }],
    ["Spacer", { type: "Spacer" }],
    ["Button", { type: "Button", label: "a", onClickAction: wired }],
    ["Checkbox", { type: "Checkbox", name: "a" }],
    ["Select", { type: "Select", name: "a", options: [{ value: "1", label: "One" }] }],
    ["DatePicker", { type: "DatePicker", name: "a", min: "2026-11-22T00:00:00Z" }],
    ["Input", { type: "Input", name: "a", inputType: "email" }],
    ["Textarea", { type: "Textarea", name: "a", rows: 2 }],
    ["RadioGroup", { type: "RadioGroup", name: "a", options: [{ value: "1", label: "One" }] }],
    ["Box", { type: "Box", direction: "row", children: [text], border: { top: 1 } }],
    ["Row", { type: "Row", children: [{ type: "Col", children: [text] }] }],
    ["Form", { type: "Form", onSubmitAction: wired, children: [] }],
    ["Transition", { type: "Transition", children: null }],
  ])("may hold a %s", (_, component) => {
    expect(valid(widgetRoot, card(component))).toBe(true);
  });

  it("refuses a misspelt property and an unknown kind of node", () => {
    expect(valid(widgetRoot, card({ ...text, colour: "red" }))).toBe(false);
    expect(valid(widgetRoot, card({ type: "Txt", value: "a" }))).toBe(false);
    expect(valid(widgetRoot, { type: "Panel", children: [] })).toBe(false);
  });

  it("hold list items in a list alone, and anything in a preview", () => {
    const item = { type: "ListViewItem", children: [text], onClickAction: wired };
    expect(valid(widgetRoot, { type: "ListView", children: [item], limit: "auto" })).toBe(true);
    expect(valid(widgetRoot, { type: "ListView", children: [text] })).toBe(false);
    expect(valid(widgetRoot, { type: "Basic", children: text, anything: 1 })).toBe(true);
  });
});

describe("updates", () => {
  it("knows every update of the protocol", () => {
    expect(itemUpdate.options.map(({ shape }) => shape.type.value).toSorted()).toEqual([
      "assistant_message.content_part.added",
      "assistant_message.content_part.annotation_added",
      "assistant_message.content_part.done",
      "assistant_message.content_part.text_delta",
      "generated_image.updated",
      "widget.component.updated",
      "widget.root.updated",
      "widget.streaming_text.value_delta",
      "workflow.task.added",
      "workflow.task.updated",
    ]);
  });
});

describe("tasks", () => {
  it("knows every kind of task", () => {
    const shown = { status_indicator: "complete" };
    for (const task of [
      { type: "custom", icon: "search" },
      { type: "web_search", queries: [], sources: [] },
      { type: "thought", content: "" },
      { type: "file", sources: [{ type: "file", filename: "a", title: "a" }] },
      { type: "image" },
    ]) {
      expect(valid(workTask, { ...task, ...shown })).toBe(true);
      expect(valid(workTask, task)).toBe(false);
    }
  });
});

describe("names", () => {
  it("knows icons by name, vendor: and lucide:, and no others", () => {
    const names = ["sparkle", "vendor:x", "lucide:milk", "milk", "lucide"];
    expect(names.filter((name) => valid(icon, name))).toEqual(names.slice(0, 3));
  });

  it("needs an action's type and takes any payload", () => {
    expect(valid(action, { payload: 1 })).toBe(false);
    for (const payload of [undefined, null, 0, [1], { a: null }]) {
      expect(valid(action, { type: "a", payload })).toBe(true);
    }
  });
});
