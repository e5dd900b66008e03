import { expect, it } from "vitest";
import { parseLines } from "./parse-lines.ts";

const options = { now: new Date("2026-06-17T10:00:00Z"), zone: "UTC" };

it("makes a task of every line, without bullets, numbers and boxes", () => {
  const text =
    "- milk tomorrow\r\n* [ ] eggs\n\n  3) bread p1\n4. 5 apples\n• tea\n[x] rice\n(a) 1984\n-5 degrees";
  expect(parseLines(text, options).map(({ title }) => title)).toEqual([
    "milk",
    "eggs",
    "bread",
    "5 apples",
    "tea",
    "rice",
    "1984",
    "-5 degrees",
  ]);
});

it("reads each line for itself", () => {
  const [first, second] = parseLines("call mum tomorrow\npay bill p2", options);
  expect(first).toMatchObject({ dueDate: "2026-06-18", priority: 4 });
  expect(second).toMatchObject({ dueDate: null, priority: 2 });
});

it("says of each line what it was, and which", () => {
  expect(parseLines("- milk\n\n- tomorrow", options)).toMatchObject([
    { title: "milk", text: "milk", number: 1 },
    { title: "", text: "tomorrow", number: 2 },
  ]);
});
