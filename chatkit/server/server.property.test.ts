import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ThreadStreamEvent, threadStreamEvent } from "../protocol/events.ts";
import { errorBody } from "../protocol/responses.ts";
import { byId, finished, step } from "./testing/any-steps.ts";
import { createThread, memoryServer } from "./testing/memory-server.ts";

const types = [
  "threads.create",
  "threads.add_user_message",
  "threads.add_client_tool_output",
  "threads.add_structured_input",
  "threads.retry_after_item",
  "threads.custom_action",
  "threads.sync_custom_action",
  "threads.get_by_id",
  "threads.list",
  "threads.update",
  "threads.delete",
  "items.list",
  "items.feedback",
  "attachments.create",
  "attachments.delete",
  "input.transcribe",
  "turns.follow",
  "turns.stop",
];

/** Params that are nearly right: known names, and values that are right, wrong or absent. */
const value = fc.oneof(
  fc.string(),
  fc.constantFrom("thr_1", "msg_1", "asc", "desc", "positive", "5"),
  fc.integer(),
  fc.jsonValue(),
);
const input = fc.record(
  {
    content: fc.oneof(
      fc.array(fc.record({ type: fc.constant("input_text"), text: fc.string() })),
      fc.jsonValue(),
    ),
    attachments: fc.oneof(fc.constant([]), fc.jsonValue()),
    inference_options: fc.oneof(fc.constant({}), fc.jsonValue()),
    quoted_text: value,
    answers: value,
    status: value,
  },
  { requiredKeys: ["content", "attachments", "inference_options"] },
);
const params = fc.record(
  {
    thread_id: value,
    item_id: value,
    turn_id: value,
    after: value,
    limit: value,
    order: value,
    title: value,
    input: fc.oneof(input, value),
    action: fc.oneof(fc.record({ type: fc.string(), payload: fc.jsonValue() }), value),
    result: fc.jsonValue(),
    item_ids: fc.array(fc.string()),
    kind: value,
    name: value,
    size: value,
    mime_type: value,
    attachment_id: value,
    audio_base64: value,
  },
  { requiredKeys: [] },
);
const request = fc.record({
  type: fc.oneof(fc.constantFrom(...types), fc.string()),
  params: fc.oneof({ weight: 9, arbitrary: params }, { weight: 1, arbitrary: fc.jsonValue() }),
  metadata: fc.oneof(fc.constant({}), fc.jsonValue()),
});

describe("any request", () => {
  it("is answered, and never as if the server had failed", async () => {
    const { post, errors } = memoryServer({
      async *respond() {},
      async *action() {},
      syncAction: async () => ({}),
    });
    await fc.assert(
      fc.asyncProperty(fc.oneof(request, fc.jsonValue()), async (body) => {
        const response = await post(body);
        expect([200, 204, 400, 404, 409, 413]).toContain(response.status);
        const text = await response.text();
        if (response.status >= 400) errorBody.parse(JSON.parse(text));
      }),
      { numRuns: 500 },
    );
    expect(errors).toEqual([]);
  });
});

describe("any sequence of events", () => {
  it("gives a stream of the protocol, ends, and leaves in the store what it said was done", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 20 }), fc.boolean(), async (steps, stop) => {
        const { post, store, context, errors } = memoryServer({
          async *respond(turn) {
            for (const next of steps) {
              if (next.kind === "throw") throw new Error("scripted");
              if (next.kind === "title") turn.updateThread({ title: next.title });
              else yield next.make(turn.thread.id);
            }
            if (stop) await new Promise(() => {});
          },
        });
        const response = await post(createThread("hi", { resumable: true }));
        const threadId = (await store.listThreads({ limit: 1, order: "asc" }, context)).data[0]?.id;
        if (stop) await post({ type: "turns.stop", params: { thread_id: threadId } });
        const events = parse(await response.text());
        const failed = events.filter((event) => event.type === "error").length;
        expect(failed).toBe(errors.length);
        expect(events.filter((event) => event.type === "stream_options")).toHaveLength(1);
        expect(JSON.stringify(events)).not.toContain("hidden_context");

        const list = { threadId: threadId ?? "", limit: 100, order: "asc" as const, hidden: false };
        const stored = (await store.listItems(list, context)).data;
        expect(JSON.parse(JSON.stringify(stored.toSorted(byId)))).toEqual(finished(events));
        const title = events.findLast((event) => event.type === "thread.updated")?.thread.title;
        if (!stop) expect((await store.loadThread(threadId ?? "", context)).title).toBe(title);
        const again = await post({
          type: "threads.add_user_message",
          params: { thread_id: threadId, ...createThread("again").params },
        });
        expect(again.status).toBe(200);
        await again.body?.cancel();
      }),
      { numRuns: 150 },
    );
  });
});

function parse(stream: string): ThreadStreamEvent[] {
  return stream
    .split("\n\n")
    .filter((frame) => frame !== "")
    .map((frame) => threadStreamEvent.parse(JSON.parse(frame.slice("data: ".length))));
}
