import { expect, it } from "vitest";
import { labelledFields } from "./labelled-fields.ts";

it("finds the fields that labels name, however deep, in lists and single children", () => {
  const widget = {
    type: "Card",
    children: [
      { type: "Row", children: [{ type: "Label", fieldName: "done", value: "Buy milk" }] },
      { type: "Transition", children: { type: "Label", fieldName: "note", value: "Note" } },
      { type: "Checkbox", name: "other" },
    ],
  };
  expect([...labelledFields(widget)]).toEqual(["done", "note"]);
});
