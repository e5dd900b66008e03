import { expect, it } from "vitest";
import { foundByServer, rank } from "./rank.ts";

it("puts a line that is called so first, then what the server found, then what merely resembles", () => {
  const named = rank("a", "theme", ["Theme: Dark"]);
  const found = rank("b", "theme", [foundByServer]);
  const resembling = rank("c", "theme", ["The home"]);
  expect(named).toBeGreaterThan(found);
  expect(found).toBeGreaterThan(resembling);
});

it("does not find a line by its id, and one without words by its name", () => {
  expect(rank("c0ffee", "c0ffee", ["Tea"])).toBe(0);
  expect(rank("Tea", "tea")).toBeGreaterThan(0);
});
