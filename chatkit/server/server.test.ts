import { describe, expect, it } from "vitest";
import type { ThreadStreamEvent } from "../protocol/events.ts";
import type { ThreadItem } from "../protocol/items.ts";
import { CustomStreamError } from "./errors.ts";
import type { TurnContext } from "./options.ts";
import { createThread, memoryServer } from "./testing/memory-server.ts";
import { assistantItem } from "./testing/records.ts";

type Events = AsyncGenerator<ThreadStreamEvent>;
const never = () => new Promise<void>(() => {});

async function* speak<C>({ thread }: TurnContext<C>): Events {
  yield { type: "thread.item.done", item: assistantItem(thread.id, "Hello") };
}

async function firstThread({ store, context }: ReturnType<typeof memoryServer>): Promise<string> {
  return (await store.listThreads({ limit: 1, order: "asc" }, context)).data[0]?.id ?? "";
}

async function allItems(setUp: ReturnType<typeof memoryServer>): Promise<ThreadItem[]> {
  const threadId = await firstThread(setUp);
  const list = { threadId, limit: 50, order: "asc" as const, hidden: true };
  return (await setUp.store.listItems(list, setUp.context)).data;
}

describe("storing", () => {
  it("happens before sending: whoever sees an item finds it in the store", async () => {
    const seen: boolean[] = [];
    const setUp = memoryServer({ respond: speak });
    const save = setUp.store.saveItem.bind(setUp.store);
    let sent = "";
    setUp.store.saveItem = async (item, context) => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      if (item.type === "assistant_message") seen.push(sent.includes(item.id));
      await save(item, context);
    };
    const response = await setUp.post(createThread("hi"));
    for await (const chunk of response.body ?? []) sent += new TextDecoder().decode(chunk);
    expect(seen).toEqual([false]);
    expect(sent).toContain("Hello");
  });

  it("has the user's message in the store when the answer begins", async () => {
    const found: string[] = [];
    const setUp = memoryServer({
      async *respond(turn) {
        const list = { threadId: turn.thread.id, limit: 9, order: "asc" as const, hidden: true };
        const items = await turn.store.listItems(list, turn.context);
        found.push(...items.data.map(({ type }) => type));
        yield { type: "progress_update", text: "x" };
      },
    });
    await (await setUp.post(createThread("hi"))).text();
    expect(found).toEqual(["user_message"]);
  });

  it("that fails ends the turn with an error and no more", async () => {
    const setUp = memoryServer({ respond: speak });
    const save = setUp.store.saveItem.bind(setUp.store);
    setUp.store.saveItem = async (item, context) => {
      if (item.type === "assistant_message") throw new Error("disk full");
      await save(item, context);
    };
    const text = await (await setUp.post(createThread("hi"))).text();
    expect(text).toContain('"code":"stream.error"');
    expect(text).not.toContain("disk full");
    expect(setUp.errors).toHaveLength(1);
  });

  it("of the changed thread that fails after an error is reported, and the error still sent", async () => {
    const setUp = memoryServer({
      async *respond(turn) {
        yield* [];
        turn.updateThread({ title: "T" });
        throw new CustomStreamError("No.");
      },
    });
    setUp.store.saveThread = async () => {
      throw new Error("disk full");
    };
    const text = await (await setUp.post(createThread("hi"))).text();
    expect(text.match(/"message":"No\."/g)).toHaveLength(1);
    expect(setUp.errors).toMatchObject([{ message: "disk full" }]);
  });

  it("of the log that fails is reported and tried again with the next", async () => {
    const setUp = memoryServer({
      limits: { logEveryMs: 5 },
      async *respond() {
        for (let n = 0; n < 6; n += 1) {
          yield { type: "progress_update", text: `${n}` };
          await new Promise((resolve) => setTimeout(resolve, 10));
        }
      },
    });
    const append = setUp.turns.append.bind(setUp.turns);
    let failures = 1;
    setUp.turns.append = async (turnId, batch) => {
      if (failures-- > 0) throw new Error("log down");
      return append(turnId, batch);
    };
    const response = await setUp.post(createThread("hi", { resumable: true }));
    const turn_id = response.headers.get("chatkit-turn");
    const text = await response.text();
    expect(setUp.errors).toMatchObject([{ message: "log down" }]);
    const params = { thread_id: await firstThread(setUp), turn_id };
    const again = await setUp.post({ type: "turns.follow", params });
    expect(await again.text()).toBe(text);
  });

  it("of the end that fails is reported, and the stream still ends", async () => {
    const setUp = memoryServer({ respond: speak });
    setUp.turns.close = async () => {
      throw new Error("log down");
    };
    await (await setUp.post(createThread("hi"))).text();
    expect(setUp.errors).toMatchObject([{ message: "log down" }]);
  });
});

describe("stopping", () => {
  it("keeps what was said and tells the model alone, without waiting for a deaf responder", async () => {
    const setUp = memoryServer({
      async *respond({ thread }) {
        const item = { ...assistantItem(thread.id, ""), id: "msg_1" };
        yield { type: "thread.item.added", item };
        yield {
          type: "thread.item.updated",
          item_id: "msg_1",
          update: {
            type: "assistant_message.content_part.text_delta",
            content_index: 1,
            delta: "Half",
          },
        };
        yield {
          type: "thread.item.added",
          item: { ...assistantItem(thread.id, " "), id: "msg_2" },
        };
        await never();
      },
    });
    const response = await setUp.post(createThread("hi"));
    await setUp.post({ type: "turns.stop", params: { thread_id: await firstThread(setUp) } });
    const text = await response.text();
    expect(text).not.toContain("sdk_hidden_context");
    expect(await allItems(setUp)).toMatchObject([
      { type: "user_message" },
      { id: "msg_1", content: [{ text: "" }, { text: "Half" }] },
      { type: "sdk_hidden_context", content: expect.stringContaining("stopped") },
    ]);
  });

  it("aborts the signal that the model listens to, and its error is no failure", async () => {
    let aborted = false;
    const setUp = memoryServer({
      async *respond({ signal }) {
        yield { type: "progress_update", text: "x" };
        await new Promise((_, reject) => {
          signal.addEventListener("abort", () => {
            aborted = true;
            reject(new Error("aborted"));
          });
        });
      },
    });
    const response = await setUp.post(createThread("hi"));
    await setUp.post({ type: "turns.stop", params: { thread_id: await firstThread(setUp) } });
    expect(await response.text()).not.toContain('"error"');
    expect(aborted).toBe(true);
    expect(setUp.errors).toEqual([]);
  });
});

describe("going down", () => {
  it("waits for turns that end in time, and takes no new ones", async () => {
    let finish: (() => void) | undefined;
    const setUp = memoryServer({
      async *respond(turn) {
        yield { type: "progress_update", text: "x" };
        await new Promise<void>((resolve) => {
          finish = resolve;
        });
        yield* speak(turn);
      },
    });
    const response = await setUp.post(createThread("hi"));
    const drained = setUp.server.drain(5_000);
    expect((await setUp.post(createThread("late"))).status).toBe(503);
    await expect.poll(() => finish).toBeDefined();
    finish?.();
    await drained;
    expect(await response.text()).toContain("Hello");
  });

  it("cuts off turns that do not, so that they can be retried", async () => {
    const setUp = memoryServer({
      async *respond() {
        yield { type: "progress_update", text: "x" };
        await never();
      },
    });
    const response = await setUp.post(createThread("hi", { resumable: true }));
    const turn_id = response.headers.get("chatkit-turn");
    await setUp.server.drain(10);
    const last = (await response.text()).trimEnd().split("\n\n").at(-1);
    expect(last).toBe('data: {"type":"error","code":"stream.error","allow_retry":true}');
    const thread_id = await firstThread(setUp);
    const follow = (params: object) => setUp.post({ type: "turns.follow", params });
    expect((await (await follow({ thread_id })).text()).trimEnd()).toBe(last);
    expect(
      (await (await follow({ thread_id, turn_id })).text()).trimEnd().endsWith(last ?? "-"),
    ).toBe(true);
    expect((await allItems(setUp)).at(-1)).toMatchObject({
      content: expect.stringContaining("interruption"),
    });
  });
});

describe("what is not set up", () => {
  it.each([
    ["attachments.create", { name: "a", size: 1, mime_type: "text/plain" }],
    ["attachments.delete", { attachment_id: "atc_1" }],
    ["input.transcribe", { audio_base64: "", mime_type: "audio/webm" }],
    ["threads.custom_action", { thread_id: "thr_1", action: { type: "a" } }],
    ["threads.sync_custom_action", { thread_id: "thr_1", action: { type: "a" } }],
  ])("%s is refused in clear words", async (type, params) => {
    const response = await memoryServer({ respond: speak }).post({ type, params });
    expect(response.status).toBe(400);
    expect((await response.json()).error.message).toMatch(/not set up/);
  });

  it("allows stopping unless it is said otherwise", async () => {
    const setUp = memoryServer({ respond: speak, allowCancel: () => false });
    const text = await (await setUp.post(createThread("hi"))).text();
    expect(text).toContain('"stream_options":{"allow_cancel":false}');
  });

  it("hands feedback to the integration", async () => {
    const given: unknown[] = [];
    const setUp = memoryServer({
      respond: speak,
      feedback: async (feedback) => {
        given.push(feedback);
      },
    });
    await (await setUp.post(createThread("hi"))).text();
    const thread_id = await firstThread(setUp);
    const params = { thread_id, item_ids: ["msg_1"], kind: "positive" };
    expect(await (await setUp.post({ type: "items.feedback", params })).json()).toEqual({});
    expect(given).toEqual([{ threadId: thread_id, itemIds: ["msg_1"], kind: "positive" }]);
  });
});

describe("unexpected failures", () => {
  it("are a bare 500, reported inside", async () => {
    const setUp = memoryServer({ respond: speak });
    setUp.store.listThreads = async () => {
      throw new Error("secret");
    };
    const response = await setUp.post({ type: "threads.list", params: {} });
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain("secret");
    expect(setUp.errors).toHaveLength(1);
  });

  it("while the claim is given back do not hide the refusal", async () => {
    const setUp = memoryServer({ respond: speak });
    await (await setUp.post(createThread("hi"))).text();
    setUp.turns.close = async () => {
      throw new Error("log down");
    };
    const params = { thread_id: await firstThread(setUp), item_id: "msg_0" };
    const response = await setUp.post({ type: "threads.retry_after_item", params });
    expect(response.status).toBe(404);
    expect(setUp.errors).toMatchObject([{ message: "log down" }]);
  });
});
