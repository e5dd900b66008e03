import { describe, expect, it } from "vitest";
import { acceptAttribute, fileProblem } from "./accept.ts";
import { afterSending, createDraftStore, type Draft, emptyDraft, isSendable } from "./draft.ts";
import { recall } from "./recall.ts";
import { findTrigger } from "./trigger.ts";

describe("findTrigger", () => {
  const all = { mention: true, command: true };
  it.each([
    ["@", { kind: "mention", from: 0, to: 1, query: "" }],
    ["ask @an", { kind: "mention", from: 4, to: 7, query: "an" }],
    ["(@buy mi", { kind: "mention", from: 1, to: 8, query: "buy mi" }],
    ["/at", { kind: "command", from: 0, to: 3, query: "at" }],
    ["  /", { kind: "command", from: 2, to: 3, query: "" }],
    ["me@home", undefined],
    ["done / open", undefined],
    ["@ana\nnext", undefined],
  ])("reads %j", (text, expected) => {
    expect(findTrigger(text, text.length, all)).toEqual(expected);
  });

  it("looks only at what stands before the caret, and only at what is enabled", () => {
    expect(findTrigger("@an rest", 3, all)?.query).toBe("an");
    expect(findTrigger("@an", 3, { mention: false, command: true })).toBeUndefined();
    expect(findTrigger("/a", 2, { mention: true, command: false })).toBeUndefined();
  });
});

describe("fileProblem", () => {
  const file = { name: "a.PNG", type: "image/png", size: 2000 };
  it("accepts everything up to 100 MB and ten files by default", () => {
    expect(fileProblem(file, { enabled: true }, 9)).toBeUndefined();
    expect(fileProblem(file, { enabled: true }, 10)).toEqual({ kind: "too_many", limit: 10 });
    const large = { ...file, size: 101 * 1024 * 1024 };
    expect(fileProblem(large, { enabled: true }, 0)?.kind).toBe("too_large");
  });

  it.each([
    [1000, 1000],
    [{ "image/png": 500, "image/*": 5000 }, 500],
    [{ "image/*": 700, "*": 5000 }, 700],
    [{ "text/plain": 1, "*": 800 }, 800],
    [{ "": 900 }, 900],
  ])("limits the size by the most exact of %j", (maxSize, limit) => {
    expect(fileProblem(file, { enabled: true, maxSize }, 0)).toEqual({ kind: "too_large", limit });
  });

  it("accepts by type, family or extension", () => {
    const by = (accept: Record<string, string[]>) =>
      fileProblem(file, { enabled: true, accept }, 0)?.kind;
    expect(by({ "image/png": [] })).toBeUndefined();
    expect(by({ "image/*": [] })).toBeUndefined();
    expect(by({ "application/x": [".png"] })).toBeUndefined();
    expect(by({ "*/*": [] })).toBeUndefined();
    expect(by({ "text/plain": [".txt"] })).toBe("refused");
  });

  it("writes the input's accept attribute", () => {
    expect(acceptAttribute({ enabled: true, accept: { "image/*": [".png"] } })).toBe(
      "image/*,.png",
    );
    expect(acceptAttribute({ enabled: true })).toBeUndefined();
  });
});

describe("a draft", () => {
  const text: Draft = { ...emptyDraft, value: { text: "hi", tags: [] } };
  const attachment = { type: "file" as const, id: "f", name: "f", mime_type: "text/plain" };
  it("can be sent with text or a file, not with blanks or while a file is on its way", () => {
    expect(isSendable(emptyDraft)).toBe(false);
    expect(isSendable({ ...emptyDraft, value: { text: " \n", tags: [] } })).toBe(false);
    expect(isSendable(text)).toBe(true);
    const ready = { key: "k", name: "f", status: "ready" as const, attachment };
    expect(isSendable({ ...emptyDraft, files: [ready] })).toBe(true);
    const uploading = { key: "u", name: "u", status: "uploading" as const, progress: 0.5 };
    expect(isSendable({ ...text, files: [uploading] })).toBe(false);
  });

  it("keeps the model after sending, and the tool when it persists", () => {
    const chosen = { ...text, modelId: "m", toolId: "t" };
    expect(afterSending(chosen, false)).toEqual({ ...emptyDraft, modelId: "m" });
    expect(afterSending(chosen, true).toolId).toBe("t");
  });

  const full = () => {
    throw new DOMException("full", "QuotaExceededError");
  };
  it.each([
    ["without storage", undefined],
    [
      "with a storage that refuses",
      { getItem: () => null, setItem: full, removeItem: full } as never,
    ],
  ])("is kept by thread, %s too", (_name, storage) => {
    const drafts = createDraftStore("/chatkit", storage);
    drafts.save("t1", text);
    expect(drafts.load("t1")).toEqual(text);
    expect(drafts.load("t2")).toEqual(emptyDraft);
    drafts.save("t1", emptyDraft);
    expect(drafts.load("t1")).toEqual(emptyDraft);
  });

  it("comes back from storage after a reload, apart for each server; broken ones are forgotten", () => {
    const kept = new Map<string, string>();
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    } as Storage;
    const uploading = { key: "u", name: "u", status: "uploading" as const, progress: 0 };
    createDraftStore("/a", storage).save(null, { ...text, files: [uploading] });
    expect(createDraftStore("/a", storage).load(null)).toEqual(text);
    expect(createDraftStore("/b", storage).load(null)).toEqual(emptyDraft);
    for (const key of kept.keys()) kept.set(key, "{broken");
    expect(createDraftStore("/a", storage).load(null)).toEqual(emptyDraft);
  });
});

describe("recall", () => {
  const said = (id: string, text: string) => ({
    type: "user_message" as const,
    id,
    thread_id: "t",
    created_at: "",
    content: text ? [{ type: "input_text" as const, text }] : [],
    attachments: [],
    inference_options: {},
  });
  const items = [said("1", "first"), said("2", ""), said("3", "second")];
  const at = (text: string) => ({ text, tags: [] });

  it("goes back with ArrowUp and forward again with ArrowDown", () => {
    expect(recall("ArrowUp", at(""), items)?.text).toBe("second");
    expect(recall("ArrowUp", at("second"), items)?.text).toBe("first");
    expect(recall("ArrowUp", at("first"), items)).toBeUndefined();
    expect(recall("ArrowDown", at("first"), items)?.text).toBe("second");
    expect(recall("ArrowDown", at("second"), items)?.text).toBe("");
  });

  it("never replaces what was written", () => {
    expect(recall("ArrowUp", at("something new"), items)).toBeUndefined();
    expect(recall("ArrowDown", at(""), items)).toBeUndefined();
    expect(recall("a", at(""), items)).toBeUndefined();
  });
});
