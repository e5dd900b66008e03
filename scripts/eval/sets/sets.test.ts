import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { createBuiltInModel } from "#server/assistant/models/built-in/create.ts";
import { dates } from "../dates.ts";
import { evaluateLines } from "../kind.ts";
import { recurrences } from "../recurrences.ts";
import { evaluateUtterances } from "../utterances.ts";

const linesOf = async (name: string): Promise<string[]> =>
  (await readFile(new URL(name, import.meta.url), "utf8")).trim().split("\n");

const judged = z.object({ text: z.string(), ok: z.boolean() });

/** The texts of rows that were read otherwise than expected. */
async function misses(lines: AsyncIterable<object>): Promise<string[]> {
  const all: string[] = [];
  for await (const line of lines) {
    const row = judged.safeParse(line);
    if (row.success && !row.data.ok) all.push(row.data.text);
  }
  return all;
}

describe("dates and repeats of our own writing", () => {
  it("reads the dates, and none where there is none", async () => {
    const lines = await linesOf("dates.jsonl");
    expect(lines.length).toBeGreaterThan(200);
    expect(await misses(evaluateLines(dates, lines))).toEqual([]);
  });

  it("reads the repeats", async () => {
    const lines = await linesOf("recurrences.jsonl");
    expect(lines.length).toBeGreaterThan(100);
    expect(await misses(evaluateLines(recurrences, lines))).toEqual([]);
  });
});

const score = z.object({ score: z.number() });
const summary = z.object({
  summary: z.object({ score: z.number(), refusedOfNone: z.number(), titleExact: score }),
});

describe("sentences of our own writing, said to the real assistant", () => {
  it.each(["utterances-3", "utterances-4", "utterances-5"])(
    "does what %s asks",
    async (name) => {
      const lines = await linesOf(`${name}.jsonl`);
      expect(lines.length).toBeGreaterThan(180);
      let last: object = {};
      for await (const line of evaluateUtterances(lines, createBuiltInModel())) last = line;
      const { score: intents, refusedOfNone, titleExact } = summary.parse(last).summary;
      expect(intents).toBeGreaterThanOrEqual(0.98);
      expect(refusedOfNone).toBeGreaterThanOrEqual(0.97);
      expect(titleExact.score).toBeGreaterThanOrEqual(0.94);
    },
    120_000,
  );
});
