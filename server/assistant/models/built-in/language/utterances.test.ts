import { describe, expect, it } from "vitest";
import type { Request } from "./request.ts";
import { understand } from "./understand.ts";
import { utterances } from "./utterances.cases.ts";

const kinds: Record<Request["intent"], keyof typeof utterances> = {
  create: "create",
  "create-list": "create",
  list: "list",
  update: "update",
  complete: "update",
  reopen: "update",
  restore: "update",
  undo: "update",
  skip: "update",
  collection: "update",
  history: "list",
  delete: "delete",
  ...{ help: "none", greeting: "none", thanks: "none", confirm: "none", refuse: "none" },
  ...{ none: "none", point: "none", correct: "none" },
};

function wordsOf(request: Request | undefined): string | null {
  if (request?.intent === "create") return request.drafts[0]?.title ?? null;
  return request && "target" in request ? request.target.text : null;
}

/** Articles at the beginning are left out of what is looked for. */
const plain = (words: string | null | undefined) => words?.replace(/^(?:the|my|an?) /i, "") ?? null;

describe.each(Object.entries(utterances))("understands as %s", (kind, rows) => {
  const cases = rows
    .trim()
    .split("\n")
    .map((row) => row.split(" => "));

  it.each(cases)("%s", (text, title) => {
    const [request] = understand(text ?? "");
    expect(kinds[request?.intent ?? "none"]).toBe(kind);
    if (title) expect(plain(wordsOf(request))).toBe(plain(title));
  });
});
