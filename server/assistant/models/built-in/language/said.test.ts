import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Request } from "./request.ts";
import { understand } from "./understand.ts";

const row = z.object({ text: z.string(), intent: z.string(), title: z.string().optional() });

const changing = new Set(["update", "complete", "reopen", "restore", "undo", "skip"]);

function kindOf(request: Request | undefined): string {
  if (!request) return "none";
  if (changing.has(request.intent)) return "update";
  if (request.intent === "create-list") return "create";
  return ["create", "list", "delete"].includes(request.intent) ? request.intent : "none";
}

function titleOf(request: Request | undefined): string {
  if (request?.intent === "create") return request.drafts[0]?.title ?? "";
  return request && "target" in request ? (request.target.text ?? "") : "";
}

/** Case, articles, spacing and signs do not count, as in the evaluation. */
const plain = (title: string): string =>
  title
    .toLowerCase()
    .replace(/ p[1-4]\b/g, "")
    .replace(/\b(?:the|an?)\b/g, "")
    .replace(/\s*([^\p{L}\p{N}\s])\s*/gu, "$1")
    .replace(/\s+/g, " ")
    .trim();

describe.each(["utterances-1", "utterances-2"])("the sentences of %s", (name) => {
  it("are understood as they were meant, with the right title", async () => {
    const file = new URL(`../../../../../scripts/eval/sets/${name}.jsonl`, import.meta.url);
    const lines = (await readFile(file, "utf8")).trim().split("\n");
    expect(lines.length).toBeGreaterThan(400);
    const missed = lines.flatMap((line) => {
      const { text, intent, title } = row.parse(JSON.parse(line));
      const [request] = understand(text);
      const right = kindOf(request) === intent;
      const named = title === undefined || plain(titleOf(request)) === plain(title);
      return right && named ? [] : [`${text}: ${kindOf(request)}, ${titleOf(request)}`];
    });
    expect(missed).toEqual([]);
  });
});
