import { describe, expect, it } from "vitest";
import { plain, readingOf, sentencesOf } from "./testing/sentences.ts";

describe.each(["utterances-1", "utterances-2"])("the sentences of %s", (name) => {
  it("are understood as they were meant, with the right title", async () => {
    const rows = await sentencesOf(name);
    expect(rows.length).toBeGreaterThan(400);
    const missed = rows.flatMap(({ text, intent, title }) => {
      const read = readingOf(text);
      const named = !title || read.title === plain(title);
      return read.kind === intent && named ? [] : [`${text}: ${read.kind}, ${read.title}`];
    });
    expect(missed).toEqual([]);
  });
});

/** The same sentence as somebody else would type or say it. */
const manners: Record<string, (text: string) => string> = {
  "in small letters": (text) => text.toLowerCase(),
  "in capitals": (text) => text.toUpperCase(),
  "without its full stop": (text) => text.replace(/\s*[.?!]+\s*$/, ""),
  "after a greeting": (text) => `hey ${text}`,
  "to somebody by name": (text) => `taskpilot, ${text}`,
  "with hesitation": (text) => `um ${text}`,
  "without apostrophes": (text) =>
    text.replace(/ ?['\u2019] ?(?=(?:s|t|m|d|ll|re|ve|clock)\b)/gi, ""),
  "with thanks": (text) => `${text.replace(/\s*[.?!]+\s*$/, "")} thanks`,
};

describe("a sentence said in another manner", () => {
  it.each(Object.entries(manners))("means the same %s", async (_manner, rephrase) => {
    const rows = (
      await Promise.all([1, 2, 3, 4, 5].map((n) => sentencesOf(`utterances-${n}`)))
    ).flat();
    const others = rows.filter(({ text }) => {
      const [one, other] = [readingOf(text), readingOf(rephrase(text))];
      return one.kind !== other.kind || one.title !== other.title;
    });
    expect(others.map(({ text }) => text)).toEqual([]);
  });
});
