import { expect, it } from "vitest";
import { readLanguage, weekStartOf, writesDayFirst } from "./locale.ts";

it.each([
  ["de-AT,de;q=0.9,en;q=0.8", "de-AT"],
  ["en;q=0.5, fr;q=0.9", "fr"],
  ["*, pt-BR;q=0.1", "pt-BR"],
  ["da;q=0, en-GB", "en-GB"],
  ["not a tag, es", "es"],
  ["", "en-US"],
  [null, "en-US"],
])("reads %j as %s", (header, tag) => {
  expect(readLanguage(header)).toBe(tag);
});

it("knows where the week starts on Sunday", () => {
  expect(weekStartOf("en-US")).toBe(7);
  expect(weekStartOf("de-AT")).toBe(1);
});

it.each([
  ["en-US", false],
  ["en-GB", true],
  ["en-AU", true],
  ["de-AT", true],
  ["en-CA", false],
  ["ja", false],
])("knows whether %s writes the day first: %s", (tag, dayFirst) => {
  expect(writesDayFirst(tag)).toBe(dayFirst);
});
