import { describe, expect, it } from "vitest";
import type { WidgetComponent } from "#chatkit/protocol/widgets/component.ts";
import type { Card } from "#chatkit/protocol/widgets/root.ts";
import { diffWidget } from "./diff.ts";

const card = (...children: WidgetComponent[]): Card => ({ type: "Card", children });
const text = (value: string, id?: string, more = {}): WidgetComponent => ({
  type: "Text",
  value,
  ...(id === undefined ? {} : { id }),
  ...more,
});
const whole = (widget: Card) => [{ type: "widget.root.updated", widget }];
const delta = (component_id: string, value: string, done: boolean) => ({
  type: "widget.streaming_text.value_delta",
  component_id,
  delta: value,
  done,
});

describe("the difference of two widgets", () => {
  it("is nothing when they are equal, absent and undefined alike", () => {
    expect(diffWidget(card(text("a", "t")), card(text("a", "t", { color: undefined })))).toEqual(
      [],
    );
  });

  it("is a delta for each text that grew, in the order of the tree", () => {
    const before = card(
      { type: "Col", children: [text("a", "1", { streaming: true })] },
      { type: "Markdown", id: "2", value: "b" },
    );
    const after = card(
      { type: "Col", children: [text("aa", "1", { streaming: true })] },
      { type: "Markdown", id: "2", value: "bb" },
    );
    expect(diffWidget(before, after)).toEqual([delta("1", "a", false), delta("2", "b", true)]);
  });

  it.each<[string, Card, Card]>([
    ["a text that does not grow", card(text("ab", "t")), card(text("a", "t"))],
    ["another id", card(text("a", "t")), card(text("a", "u"))],
    ["another kind", card(text("a", "t")), card({ type: "Title", value: "a", id: "t" })],
    ["one child more", card(text("a", "t")), card(text("a", "t"), text("b"))],
    ["a property that is new", card(text("a", "t")), card(text("a", "t", { italic: true }))],
    ["a property that is gone", card(text("a", "t", { italic: true })), card(text("a", "t"))],
    [
      "streaming that ends with the last growth",
      card(text("a", "t", { streaming: true })),
      card(text("ab", "t", { streaming: false })),
    ],
    ["growth of a text without id", card(text("a")), card(text("ab"))],
    ["growth of a text with an empty id", card(text("a", "")), card(text("ab", ""))],
    [
      "growth of a single child",
      card({ type: "Transition", children: text("a", "t") }),
      card({ type: "Transition", children: text("ab", "t") }),
    ],
    [
      "growth of two texts with one id",
      card(text("a", "t"), text("b", "t")),
      card(text("aa", "t"), text("bb", "t")),
    ],
    [
      "another option in a list that holds no children",
      card({ type: "Select", name: "s", options: [{ value: "a", label: "A" }] }),
      card({ type: "Select", name: "s", options: [{ value: "a", label: "AB" }] }),
    ],
    [
      "a child that goes",
      card({ type: "Transition", children: text("a", "t") }),
      card({ type: "Transition", children: null }),
    ],
  ])("is the whole widget for %s", (_, before, after) => {
    expect(diffWidget(before, after)).toEqual(whole(after));
  });
});
