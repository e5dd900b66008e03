import { describe, expect, it } from "vitest";
import { completeFilter } from "./complete.ts";

const names = { projects: ["Home", "R&D"], labels: ["waiting", "phone"] };
const complete = (text: string, cursor = text.length) => completeFilter(text, cursor, names);
const texts = (text: string) => complete(text).suggestions.map((suggestion) => suggestion.text);

describe("completeFilter", () => {
  it("offers what the condition at the cursor may become", () => {
    expect(texts("(today | ov")).toEqual(["overdue"]);
    expect(texts("p")).toEqual(["p1", "p2", "p3", "p4", "@phone"]);
    expect(texts("cre")).toEqual(["created before: ", "created after: ", "created: "]);
  });

  it("offers everything where a condition begins", () => {
    expect(texts("")).toContain("today");
    expect(texts("p1 & ")).toContain("@waiting");
  });

  it("offers projects and labels by sign or name, quoted where needed", () => {
    expect(texts("#")).toEqual(["#Home", '#"R&D"']);
    expect(texts("today & @wa")).toEqual(["@waiting"]);
    expect(texts("hom")).toEqual(["#Home"]);
    expect(texts("#r")).toEqual(['#"R&D"']);
  });

  it("offers dates after a field", () => {
    expect(texts("due before: to")).toEqual(["today", "tomorrow"]);
    expect(texts("created after:")).toContain("yesterday");
  });

  it("says which part of the text a suggestion replaces", () => {
    expect(complete("today & ov & p1", 10)).toMatchObject({ start: 8, end: 10 });
    expect(complete("due before: to")).toMatchObject({ start: 12, end: 14 });
    expect(complete("")).toMatchObject({ start: 0, end: 0 });
  });

  it("offers nothing that is there already", () => {
    expect(texts("today")).toEqual([]);
  });
});
