import { expect, it } from "vitest";
import { Figures, slopeOf } from "./figures.ts";

it("tells percentiles by kind and counts errors by their text", () => {
  const figures = new Figures();
  for (let ms = 1; ms <= 100; ms++) figures.took("list", ms);
  figures.failed("list", new Error("no"));
  figures.failed("list", new Error("no"));
  expect(figures.rows()).toEqual([{ what: "list", count: 100, p50: 51, p95: 96, p99: 100 }]);
  expect([...figures.errors]).toEqual([["list: Error: no", 2]]);
});

it("finds the slope of what grows after the warm-up, and none in what does not", () => {
  const samples = (mb: (minute: number) => number) =>
    Array.from({ length: 11 }, (_, minute) => ({ minute, mb: mb(minute) }));
  expect(slopeOf(samples((minute) => 100 + 2 * minute))).toBeCloseTo(2);
  expect(slopeOf(samples((minute) => (minute < 5 ? minute * 50 : 250)))).toBeCloseTo(0);
  expect(slopeOf([])).toBe(0);
});
