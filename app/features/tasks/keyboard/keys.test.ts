import { expect, it } from "vitest";
import { globalAction } from "./global-keys.ts";
import { rowAction } from "./row-keys.ts";

const press = (key: string, held: object = {}) => ({
  key,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...held,
});
const free = { previous: null, isTyping: false };
const typing = { previous: null, isTyping: true };

it("opens the palette even while somebody types", () => {
  expect(globalAction(press("k", { ctrlKey: true }), typing)).toEqual({ kind: "palette" });
  expect(globalAction(press("K", { metaKey: true }), free)).toEqual({ kind: "palette" });
});

it("leaves letters to whoever types, and held keys to the browser", () => {
  expect(globalAction(press("q"), typing)).toBeNull();
  expect(globalAction(press("q", { ctrlKey: true }), free)).toBeNull();
  expect(globalAction(press("q", { altKey: true }), free)).toBeNull();
});

it("jumps by two letters, the first of which is g", () => {
  const afterG = { ...free, previous: "g" };
  expect(globalAction(press("t"), afterG)).toEqual({ kind: "go", to: "/tasks/today" });
  expect(globalAction(press("t"), free)).toBeNull();
  expect(globalAction(press("?"), afterG)).toEqual({ kind: "help" });
});

it("leads into the list by the keys that lead from row to row", () => {
  expect(globalAction(press("j"), free)).toEqual({ kind: "list" });
  expect(globalAction(press("k"), free)).toEqual({ kind: "list" });
  expect(globalAction(press("j"), typing)).toBeNull();
});

it("acts on the row that has the focus", () => {
  expect(rowAction(press("c"))).toEqual({ kind: "complete" });
  expect(rowAction(press("2"))).toEqual({ kind: "priority", priority: 2 });
  expect(rowAction(press("ArrowDown"))).toEqual({ kind: "focus", step: 1 });
  expect(rowAction(press("ArrowDown", { altKey: true }))).toEqual({ kind: "move", step: 1 });
});

it("picks out more than the row that has the focus", () => {
  expect(rowAction(press("ArrowUp", { shiftKey: true }))).toEqual({ kind: "extend", step: -1 });
  expect(rowAction(press("a", { metaKey: true }))).toEqual({ kind: "selectAll" });
});

it("leaves all other keys alone", () => {
  expect(rowAction(press("a", { ctrlKey: true, shiftKey: true }))).toBeNull();
  expect(rowAction(press("z"))).toBeNull();
  expect(rowAction(press("c", { altKey: true }))).toBeNull();
  expect(rowAction(press("c", { ctrlKey: true }))).toBeNull();
});
