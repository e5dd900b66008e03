import { describe, expect, it } from "vitest";
import { eventTexts, message, outline } from "../client.ts";
import { startConformanceServer } from "../test-server.ts";

const { client, server, errors } = startConformanceServer({ bodyBytes: 20_000 });

describe("framing", () => {
  it("answers streaming requests with an event stream and nothing between them and the client", async () => {
    const { response } = await client().create("hi");
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
    expect(response.headers.get("cache-control")).toBe("no-cache, no-transform");
    expect(response.headers.get("x-accel-buffering")).toBe("no");
    expect(response.headers.get("chatkit-turn")).toMatch(/^trn_/);
  });

  it("answers other requests with JSON", async () => {
    const response = await client().post({ type: "threads.list", params: {} });
    expect(response.headers.get("content-type")).toBe("application/json");
    expect(response.headers.get("cache-control")).toBe("no-store");
  });

  it("sends each event as one data line and an empty line, without any other field", async () => {
    const { text } = await client().create("/signals");
    expect(text).toMatch(/^(data: \{[^\r\n]*\}\n\n)+$/);
  });

  it("keeps one event on one line whatever its strings hold", async () => {
    const odd = "a\r\nb\n\nc\u2028d\u2029e\u0000f 🚀 \ud800";
    const { events, text, threadId } = await client().create(odd);
    expect(eventTexts(text)).toHaveLength(events.length);
    expect(text).toContain("\u2028");
    expect(text).toContain("🚀");
    const [item] = await client().items(threadId);
    expect(item).toMatchObject({ content: [{ text: odd }] });
  });

  it("takes only POST", async () => {
    const response = await server().handle(new Request("http://127.0.0.1/chatkit"));
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("POST");
  });
});

describe("requests", () => {
  it("ignores unknown fields and takes any metadata", async () => {
    const response = await client().post({
      type: "threads.list",
      params: { limit: null, after: null, whatever: 1 },
      metadata: { a: { b: [null] } },
      extra: true,
    });
    expect(response.status).toBe(200);
  });

  it.each([
    ["text that is not JSON", "{", undefined],
    ["an empty body", "", undefined],
    ["a JSON value that is no object", "[]", undefined],
    ["an unknown type", { type: "threads.fly", params: {} }, "type"],
    ["no params", { type: "threads.list" }, "params"],
    ["no thread id", { type: "threads.get_by_id", params: {} }, "params.thread_id"],
    ["an unknown order", { type: "threads.list", params: { order: "up" } }, "params.order"],
    ["a limit that is no number", { type: "threads.list", params: { limit: "x" } }, "params.limit"],
    [
      "no attachments",
      { type: "threads.create", params: { input: { content: [], inference_options: {} } } },
      "params.input.attachments",
    ],
    [
      "no inference options",
      { type: "threads.create", params: { input: { content: [], attachments: [] } } },
      "params.input.inference_options",
    ],
    [
      "an unknown kind of content",
      {
        type: "threads.create",
        params: { input: { ...message(""), content: [{ type: "input_video" }] } },
      },
      "params.input.content.0.type",
    ],
    [
      "an action without a type",
      { type: "threads.custom_action", params: { thread_id: "thr_0", action: {} } },
      "params.action.type",
    ],
    [
      "no tool result",
      { type: "threads.add_client_tool_output", params: { thread_id: "thr_0" } },
      "params.result",
    ],
  ])("refuses %s with 400 and the field at fault", async (_, body, field) => {
    const response = await client().post(body);
    expect(response.status).toBe(400);
    const { error } = JSON.parse(await response.text());
    expect(error.code).toBe("invalid");
    expect(error.field).toBe(field);
  });

  it("refuses a body over the limit with 413, announced or not", async () => {
    const long = await client().post({ type: "threads.create", params: { x: "y".repeat(30_000) } });
    expect(long.status).toBe(413);
    const announced = new Request("http://127.0.0.1/chatkit", {
      method: "POST",
      headers: { "content-length": "1000000" },
      body: "{}",
    });
    expect((await server().handle(announced)).status).toBe(413);
  });

  it("takes a missing, null or zero limit as the default and numbers as strings", async () => {
    const paging = client("paging");
    for (let n = 0; n < 22; n += 1) await paging.create("/meta");
    const count = async (limit?: number | string | null) =>
      (await paging.ask("threads.list", { limit })).data.length;
    expect(await Promise.all([count(), count(null), count(0), count("0")])).toEqual([
      20, 20, 20, 20,
    ]);
    expect(await Promise.all([count("5"), count(5), count(-3), count(1e9)])).toEqual([5, 5, 1, 22]);
  });

  it("hides what went wrong inside", async () => {
    const before = errors.length;
    const { threadId } = await client().create("hi");
    const { events } = await client().stream("threads.custom_action", {
      thread_id: threadId,
      action: { type: "boom" },
    });
    expect(outline(events)).toEqual(["stream_options", "error"]);
    expect(events[1]).toEqual({ type: "error", code: "stream.error", allow_retry: true });
    expect(errors.length).toBe(before + 1);
  });
});

describe("users", () => {
  it("sees a foreign thread exactly as a missing one, in every request", async () => {
    const { threadId } = await client("alice").create("/widget");
    const [, widget] = await client("alice").items(threadId);
    const eve = client("eve");
    const requests = (thread_id: string, item_id: string) => [
      { type: "threads.get_by_id", params: { thread_id } },
      { type: "threads.update", params: { thread_id, title: "x" } },
      { type: "threads.add_user_message", params: { thread_id, input: message("x") } },
      { type: "threads.retry_after_item", params: { thread_id, item_id } },
      { type: "threads.add_client_tool_output", params: { thread_id, result: 1 } },
      { type: "threads.add_structured_input", params: { thread_id, item_id, input: {} } },
      { type: "threads.custom_action", params: { thread_id, item_id, action: { type: "a" } } },
      { type: "threads.sync_custom_action", params: { thread_id, item_id, action: { type: "a" } } },
      { type: "items.feedback", params: { thread_id, item_ids: [item_id], kind: "positive" } },
      { type: "turns.follow", params: { thread_id } },
      { type: "turns.stop", params: { thread_id } },
    ];
    const missing = requests("thr_0", "msg_0");
    for (const [index, request] of requests(threadId, widget?.id ?? "").entries()) {
      const foreign = await eve.refusal(request);
      expect(foreign).toMatchObject({ status: 404, code: "not_found" });
      expect(foreign).toEqual(await eve.refusal(missing[index] ?? request));
    }
    expect((await eve.ask("items.list", { thread_id: threadId })).data).toEqual([]);
    await eve.ask("threads.delete", { thread_id: threadId });
    expect(await client("alice").items(threadId)).toHaveLength(2);
  });
});
