import { expect, it } from "vitest";
import { fieldNames } from "./field-names.ts";

it("finds the fields that labels name, however deep, in lists and single children", () => {
  const widget = {
    type: "Card",
    children: [
      { type: "Row", children: [{ type: "Label", fieldName: "done", value: "Buy milk" }] },
      { type: "Transition", children: { type: "Label", fieldName: "note", value: "Note" } },
      { type: "Checkbox", name: "other" },
    ],
  };
  expect([...fieldNames(widget).labelled]).toEqual(["done", "note"]);
});

it("names a checkbox by the first text after it, unless it has a label of its own", () => {
  const text = (value: string) => ({ type: "Text", value });
  const row = (...children: object[]) => ({ type: "Row", children });
  const widget = row(
    row({ type: "Checkbox", name: "a" }, { type: "Spacer" }, row(text("Milk"), text("Today"))),
    row(text("Before"), { type: "Checkbox", name: "b" }),
    row({ type: "Checkbox", name: "c", label: "Its own" }, text("Bread")),
  );
  expect([...fieldNames(widget).beside]).toEqual([["a", "Milk"]]);
});
