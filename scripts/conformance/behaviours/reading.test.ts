import { describe, expect, it } from "vitest";
import { startConformanceServer } from "../test-server.ts";

const { client } = startConformanceServer();

describe("threads", () => {
  it("are listed newest first, page by page, as full threads without items", async () => {
    const alice = client("lister");
    const ids: string[] = [];
    for (let n = 0; n < 5; n += 1) ids.push((await alice.create("/title")).threadId);
    const first = await alice.ask("threads.list", { limit: 2 });
    expect(first.data.map(({ id }) => id)).toEqual(ids.toReversed().slice(0, 2));
    expect(first).toMatchObject({ has_more: true, after: ids[3] });
    expect(first.data[0]).toMatchObject({
      title: "End title",
      status: { type: "active" },
      metadata: {},
      items: { data: [], has_more: false },
    });
    const last = await alice.ask("threads.list", { limit: 3, after: first.after });
    expect(last.data.map(({ id }) => id)).toEqual(ids.slice(0, 3).toReversed());
    expect(last).not.toHaveProperty("after");
    const oldest = await alice.ask("threads.list", { limit: 9, order: "asc" });
    expect(oldest.data.map(({ id }) => id)).toEqual(ids);
  });

  it("are opened with their first twenty items, oldest first", async () => {
    const alice = client();
    const { threadId } = await alice.create("hi");
    for (let n = 0; n < 10; n += 1) await alice.say(threadId, `${n}`);
    const thread = await alice.ask("threads.get_by_id", { thread_id: threadId });
    expect(thread.items.data).toHaveLength(20);
    expect(thread.items.has_more).toBe(true);
    const rest = await alice.ask("items.list", {
      thread_id: threadId,
      order: "asc",
      after: thread.items.after,
    });
    const all = await alice.items(threadId);
    expect([...thread.items.data, ...rest.data]).toEqual(all);
    const newest = await alice.ask("items.list", { thread_id: threadId, limit: 3 });
    expect(newest.data).toEqual(all.slice(-3).toReversed());
  });

  it("keep a new title, an empty one too, and answer with the thread", async () => {
    const { threadId } = await client().create("hi");
    for (const title of ["Groceries", ""]) {
      const answer = await client().ask("threads.update", { thread_id: threadId, title });
      expect(answer).toMatchObject({ id: threadId, title, items: { data: [] } });
      const loaded = await client().ask("threads.get_by_id", { thread_id: threadId });
      expect(loaded.title).toBe(title);
    }
  });

  it("are deleted with all their items, and again without complaint", async () => {
    const { threadId } = await client().create("hi");
    const params = { thread_id: threadId };
    expect(await client().ask("threads.delete", params)).toEqual({});
    expect(await client().ask("threads.delete", params)).toEqual({});
    expect(await client().refusal({ type: "threads.get_by_id", params })).toMatchObject({
      status: 404,
    });
    expect(await client().items(threadId)).toEqual([]);
  });

  it("refuse a cursor they do not know", async () => {
    const { threadId } = await client().create("hi");
    const after = "msg_0";
    const list = { type: "threads.list", params: { after } };
    expect(await client().refusal(list)).toMatchObject({ status: 404 });
    const items = { type: "items.list", params: { thread_id: threadId, after } };
    expect(await client().refusal(items)).toMatchObject({ status: 404 });
  });

  it("send times with their zone", async () => {
    const { threadId } = await client().create("hi");
    const thread = await client().ask("threads.get_by_id", { thread_id: threadId });
    expect(thread.created_at).toMatch(/Z$/);
    expect(Math.abs(Date.parse(thread.created_at) - Date.now())).toBeLessThan(60_000);
  });
});

describe("hidden items", () => {
  it("are stored for the model and never sent, in streams or in lists", async () => {
    const { text, threadId } = await client().create("/hidden");
    expect(text).not.toContain("secret");
    expect(text).not.toContain("hidden_context_item");
    const thread = await client().ask("threads.get_by_id", { thread_id: threadId });
    expect(thread.items.data.map(({ type }) => type)).toEqual([
      "user_message",
      "assistant_message",
    ]);
    expect(await client().items(threadId)).toHaveLength(2);
  });

  it("do not show when they are announced either", async () => {
    const { text } = await client().create("/hiddenadded");
    expect(text).not.toContain("secret");
  });

  it("leave no holes in pages", async () => {
    const { threadId } = await client().create("/hidden");
    const page = await client().ask("items.list", { thread_id: threadId, order: "asc", limit: 1 });
    const next = { thread_id: threadId, order: "asc" as const, limit: 1, after: page.after };
    expect((await client().ask("items.list", next)).data).toHaveLength(1);
  });
});

describe("feedback and dictation", () => {
  it("takes feedback on items and answers with nothing", async () => {
    const { threadId } = await client().create("hi");
    const item_ids = (await client().items(threadId)).map(({ id }) => id);
    const answer = await client().ask("items.feedback", {
      thread_id: threadId,
      item_ids,
      kind: "negative",
    });
    expect(answer).toEqual({});
  });

  it("hands the audio and its base type to the transcriber", async () => {
    const audio_base64 = Buffer.from("12345").toString("base64");
    const params = { audio_base64, mime_type: "audio/webm;codecs=opus" };
    expect(await client().ask("input.transcribe", params)).toEqual({
      text: "5 bytes of audio/webm",
    });
    const broken = { type: "input.transcribe", params: { ...params, audio_base64: "§" } };
    expect(await client().refusal(broken)).toMatchObject({
      status: 400,
      field: "params.audio_base64",
    });
  });
});
