import { describe, expect, it } from "vitest";
import { everyday } from "./everyday.cases.ts";
import { parseQuickAdd } from "./parse.ts";

const moment = { now: new Date("2026-06-17T10:00:00Z"), zone: "UTC" };

/** A reading in the form of the cases. */
function written(text: string): string[] {
  const { title, dueDate, dueTime, recurrence, priority, project, labels } = parseQuickAdd(
    text,
    moment,
  );
  const signs = [
    priority < 4 && `p${priority}`,
    project && `#${project}`,
    ...labels.map((label) => `@${label}`),
  ];
  const when = [dueDate, dueTime].filter(Boolean).join(" ");
  return [title, when, recurrence?.rule ?? "", signs.filter(Boolean).join(" ")];
}

describe("what people type into quick add", () => {
  const cases = everyday
    .trim()
    .split("\n")
    .map((line) => line.split(" => "));

  it.each(cases)("%s", (text = "", wanted = "") => {
    const [title, when = "", rule = "", signs = ""] = wanted.split("|").map((part) => part.trim());
    expect(written(text)).toEqual([title, when, rule, signs]);
  });
});
