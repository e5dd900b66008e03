import { expect, it } from "vitest";
import { pointText, withTicked } from "./points.ts";

const notes = "Buy [ ] first\n\n- [ ] eggs\n- [x] milk [ ] cold\n  1. [X] oat\n";
const at = (text: string) => notes.lastIndexOf("\n", notes.indexOf(text)) + 1;

it.each([
  ["eggs", "Buy [ ] first\n\n- [x] eggs\n- [x] milk [ ] cold\n  1. [X] oat\n"],
  ["milk", "Buy [ ] first\n\n- [ ] eggs\n- [ ] milk [ ] cold\n  1. [X] oat\n"],
  ["oat", "Buy [ ] first\n\n- [ ] eggs\n- [x] milk [ ] cold\n  1. [ ] oat\n"],
])("ticks %s, or opens it again, and touches nothing else", (text, expected) => {
  expect(withTicked(notes, at(text))).toBe(expected);
});

it("reads what a point says", () => {
  expect(["eggs", "milk", "oat"].map((text) => pointText(notes, at(text)))).toEqual([
    "eggs",
    "milk [ ] cold",
    "oat",
  ]);
});
