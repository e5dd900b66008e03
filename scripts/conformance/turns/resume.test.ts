import { describe, expect, it } from "vitest";
import { eventTexts, message, outline } from "../client.ts";
import { startConformanceServer } from "../test-server.ts";
import { begin, follow, spoken } from "./reader.ts";

const { client } = startConformanceServer({ logEveryMs: 50 });
const resumable = { resumable: true };

describe("a client that leaves", () => {
  it("without having said that it resumes stops the turn; what was said stays", async () => {
    const { reader, threadId } = await begin(client(), "/slow");
    const events = await reader.read(8);
    await reader.leave();
    const said = spoken(events);
    await expect.poll(async () => (await client().items(threadId)).length).toBe(2);
    const [, answer] = await client().items(threadId);
    expect(answer).toMatchObject({ type: "assistant_message" });
    const kept = answer?.type === "assistant_message" ? (answer.content[0]?.text ?? "") : "";
    expect(kept.startsWith(said)).toBe(true);
    expect(kept.length).toBeLessThan(200);
  });

  it("before anything was said leaves no empty answer behind", async () => {
    const { reader, threadId } = await begin(client(), "/slowempty");
    await reader.read(4);
    await reader.leave();
    await expect.poll(() => follow(client(), { thread_id: threadId })).toBeUndefined();
    expect(await client().items(threadId)).toHaveLength(1);
  });

  it("is noticed by the signal of its request too", async () => {
    const controller = new AbortController();
    const params = { input: message("/slow") };
    const request = { type: "threads.create", params };
    const response = await client().post(request, controller.signal);
    const turnId = response.headers.get("chatkit-turn");
    controller.abort();
    const { data } = await client().ask("threads.list", { limit: 1 });
    const threadId = data[0]?.id ?? "";
    expect(turnId).toBeTruthy();
    await expect.poll(() => follow(client(), { thread_id: threadId })).toBeUndefined();
  });

  it("and comes back gets every event exactly once, from wherever it was", async () => {
    const { reader, threadId } = await begin(client(), "/slow", resumable);
    const before = [...(await reader.read(10))];
    await reader.leave();
    const again = await follow(client(), {
      thread_id: threadId,
      turn_id: reader.turnId,
      after: before.length,
    });
    expect(again?.turnId).toBe(reader.turnId);
    const after = (await again?.readAll()) ?? [];
    const words = Array.from({ length: 200 }, (_, n) => `w${n} `).join("");
    expect(spoken([...before, ...after])).toBe(words);
    expect(outline(after).at(-1)).toBe("done assistant_message");
    const [, answer] = await client().items(threadId);
    expect(answer).toMatchObject({ content: [{ text: words }] });
  });

  it("and comes back after the end gets the rest from the log", async () => {
    const { response, text, threadId } = await client().create("hi", resumable);
    const turn_id = response.headers.get("chatkit-turn") ?? "";
    const frames = eventTexts(text);
    for (const after of [0, 1, 5, frames.length, 999]) {
      const again = await follow(client(), { thread_id: threadId, turn_id, after });
      const events = (await again?.readAll()) ?? [];
      expect(events.map((event) => JSON.stringify(event))).toEqual(frames.slice(after));
    }
  });

  it("finds the running turn of a thread without knowing its id, and nothing when none runs", async () => {
    const { reader, threadId } = await begin(client(), "/slow", resumable);
    const tab = await follow(client(), { thread_id: threadId });
    await tab?.read(20);
    await client().ask("turns.stop", { thread_id: threadId });
    const [first, second] = await Promise.all([reader.readAll(), tab?.readAll()]);
    expect(second).toEqual(first);
    expect(await follow(client(), { thread_id: threadId })).toBeUndefined();
  });

  it("is told when a turn is not known any more", async () => {
    const { threadId } = await client().create("hi");
    const request = { type: "turns.follow", params: { thread_id: threadId, turn_id: "trn_0" } };
    expect(await client().refusal(request)).toMatchObject({ status: 404, code: "not_found" });
  });
});

describe("stopping", () => {
  it("ends the turn at once, keeps the words and shows them to everybody who follows", async () => {
    const { reader, threadId } = await begin(client(), "/slow", resumable);
    await reader.read(8);
    const tab = await follow(client(), { thread_id: threadId });
    const started = performance.now();
    await client().ask("turns.stop", { thread_id: threadId, turn_id: reader.turnId });
    const [events, seen] = await Promise.all([reader.readAll(), tab?.readAll()]);
    expect(performance.now() - started).toBeLessThan(1_000);
    expect(seen).toEqual(events);
    const last = events.at(-1);
    expect(last).toMatchObject({
      type: "thread.item.done",
      item: { content: [{ text: spoken(events) }] },
    });
    expect((await client().items(threadId))[1]).toEqual(
      last?.type === "thread.item.done" ? last.item : undefined,
    );
    expect(await client().ask("turns.stop", { thread_id: threadId })).toEqual({});
    expect(outline((await client().say(threadId, "hi")).events)).toContain("stream_options");
  });

  it("of another turn than the running one stops nothing", async () => {
    const { reader, threadId } = await begin(client(), "/slow", resumable);
    await client().ask("turns.stop", { thread_id: threadId, turn_id: "trn_0" });
    const { length } = await reader.read(6);
    expect((await reader.read(length + 3)).length).toBeGreaterThan(length);
    await client().ask("turns.stop", { thread_id: threadId });
    await reader.readAll();
  });

  it("happens when the thread is deleted", async () => {
    const { reader, threadId } = await begin(client(), "/slow", resumable);
    await client().ask("threads.delete", { thread_id: threadId });
    await reader.readAll();
    expect(await client().items(threadId)).toEqual([]);
  });
});

describe("two turns at once", () => {
  it("do not happen on one thread: the second is refused and nothing of it stored", async () => {
    const { reader, threadId } = await begin(client(), "/slow", resumable);
    const second = {
      type: "threads.add_user_message",
      params: { thread_id: threadId, input: message("me too") },
    };
    const refusals = await Promise.all([client().refusal(second), client().refusal(second)]);
    for (const refusal of refusals) {
      expect(refusal).toMatchObject({ status: 409, code: "turn_running" });
    }
    await client().ask("turns.stop", { thread_id: threadId });
    await reader.readAll();
    const texts = JSON.stringify(await client().items(threadId));
    expect(texts).not.toContain("me too");
  });

  it("that start in the same moment: one wins, whole and alone", async () => {
    const { threadId } = await client().create("hi");
    const params = { thread_id: threadId, input: message("/parts") };
    const responses = await Promise.all(
      Array.from({ length: 5 }, () => client().post({ type: "threads.add_user_message", params })),
    );
    const bodies = await Promise.all(responses.map((response) => response.text()));
    const won = responses.filter(({ status }) => status === 200).length;
    expect(responses.every(({ status }) => status === 200 || status === 409)).toBe(true);
    expect(won).toBeGreaterThan(0);
    expect(bodies.filter((body) => body.includes("turn_running"))).toHaveLength(5 - won);
    expect(await client().items(threadId)).toHaveLength(2 + 2 * won);
  });

  it("of one repeated request are one: the repetition follows the first", async () => {
    const metadata = { resumable: true, request_id: crypto.randomUUID() };
    const { reader, threadId } = await begin(client(), "/slow", metadata);
    const repeated = await client().post({
      type: "threads.create",
      params: { input: message("/slow") },
      metadata,
    });
    expect(repeated.headers.get("chatkit-turn")).toBe(reader.turnId);
    await client().ask("turns.stop", { thread_id: threadId });
    expect(client().parse(await repeated.text())).toEqual(await reader.readAll());
    const late = await client().stream("threads.create", { input: message("/slow") }, metadata);
    expect(late.events).toEqual(reader.events);
    expect(await client().items(threadId)).toHaveLength(2);
  });
});

describe("the model", () => {
  it("is told by a hidden note that an answer was stopped", async () => {
    const { reader, threadId } = await begin(client(), "/slow");
    await reader.read(6);
    await client().ask("turns.stop", { thread_id: threadId });
    await reader.readAll();
    expect(JSON.stringify(reader.events)).not.toContain("sdk_hidden_context");
    expect(JSON.stringify(await client().items(threadId))).not.toContain("sdk_hidden_context");
  });
});
