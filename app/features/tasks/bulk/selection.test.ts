import { expect, it } from "vitest";
import { type Selection, type SelectionStep, select } from "./selection.ts";

const order = ["a", "b", "c", "d"];
const after = (...steps: SelectionStep[]) => {
  const selection = steps.reduce<Selection>(select, null);
  return selection && [...selection.ids].sort();
};

it("picks tasks out one by one, and lets go of them", () => {
  expect(after({ kind: "toggle", id: "a" }, { kind: "toggle", id: "c" })).toEqual(["a", "c"]);
  expect(after({ kind: "toggle", id: "a" }, { kind: "toggle", id: "a" })).toEqual([]);
});

it("picks everything from the last one to here, in either direction", () => {
  const from = (id: string): SelectionStep => ({ kind: "toggle", id });
  const to = (id: string): SelectionStep => ({ kind: "extend", id, order });
  expect(after(from("b"), to("d"))).toEqual(["b", "c", "d"]);
  expect(after(from("d"), to("b"))).toEqual(["b", "c", "d"]);
  expect(after(to("c"))).toEqual(["c"]);
});

it("picks no more than one change can be about", () => {
  const many = Array.from({ length: 600 }, (_, index) => `task ${index}`);
  expect(after({ kind: "all", order: many })).toHaveLength(500);
  const last = many.at(-1) ?? "";
  const picked = after({ kind: "toggle", id: "task 0" }, { kind: "extend", id: last, order: many });
  expect(picked).toHaveLength(500);
});

it("picks all, and ends", () => {
  expect(after({ kind: "start" })).toEqual([]);
  expect(after({ kind: "all", order })).toEqual(order);
  expect(after({ kind: "toggle", id: "a" }, { kind: "start" })).toEqual(["a"]);
  expect(after({ kind: "toggle", id: "a" }, { kind: "clear" })).toBeNull();
});
