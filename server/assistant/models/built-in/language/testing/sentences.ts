import { readFile } from "node:fs/promises";
import { z } from "zod";
import type { Request } from "../request.ts";
import { understand } from "../understand.ts";

const row = z.object({ text: z.string(), intent: z.string(), title: z.string().nullish() });

/** The rows of a set of sentences of our own writing. */
export async function sentencesOf(name: string): Promise<z.infer<typeof row>[]> {
  const file = new URL(`../../../../../../scripts/eval/sets/${name}.jsonl`, import.meta.url);
  const lines = (await readFile(file, "utf8")).trim().split("\n");
  return lines.map((line) => row.parse(JSON.parse(line)));
}

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
export const plain = (title: string): string =>
  title
    .toLowerCase()
    .replace(/ p[1-4]\b/g, "")
    .replace(/['\u2019]/g, "")
    .replace(/\b(?:the|an?)\b/g, "")
    .replace(/\s*([^\p{L}\p{N}\s])\s*/gu, "$1")
    .replace(/\s+/g, " ")
    .trim();

/** What a sentence is taken for, and the words that name the task, made plain. */
export function readingOf(text: string): { kind: string; title: string } {
  const [request] = understand(text);
  return { kind: kindOf(request), title: plain(titleOf(request)) };
}
