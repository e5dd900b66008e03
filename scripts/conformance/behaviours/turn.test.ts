import { describe, expect, it } from "vitest";
import { outline } from "../client.ts";
import { startConformanceServer } from "../test-server.ts";

const { client, errors } = startConformanceServer();

describe("a turn", () => {
  it("begins with the thread, the message and the stream options, then answers", async () => {
    const { events, threadId } = await client().create("hi");
    expect(outline(events)).toEqual([
      "thread.created",
      "done user_message",
      "stream_options",
      "added assistant_message",
      ...Array(5).fill("assistant_message.content_part.text_delta"),
      "done assistant_message",
    ]);
    expect(events[0]).toMatchObject({ thread: { id: threadId, items: { data: [] } } });
    expect(events[0]).not.toHaveProperty("thread.title");
    expect(events[2]).toEqual({ type: "stream_options", stream_options: { allow_cancel: true } });
    expect(await client().items(threadId)).toEqual(
      events.filter((event) => event.type === "thread.item.done").map((event) => event.item),
    );
  });

  it("on a thread that exists starts with the message", async () => {
    const { threadId } = await client().create("hi");
    const { events } = await client().say(threadId, "again");
    expect(outline(events).slice(0, 3)).toEqual([
      "done user_message",
      "stream_options",
      "added assistant_message",
    ]);
  });

  it("keeps the message as it was sent, tags, quote and options included", async () => {
    const input = {
      content: [
        { type: "input_text" as const, text: "see " },
        { type: "input_tag" as const, id: "1", text: "Milk", data: { n: null }, group: null },
      ],
      attachments: [],
      quoted_text: "a passage",
      inference_options: { tool_choice: { id: "search" }, model: null },
    };
    const { events } = await client().stream("threads.create", { input });
    const created = events[0]?.type === "thread.created" ? events[0].thread.id : "";
    const [item] = await client().items(created);
    expect(item).toEqual({
      type: "user_message",
      id: expect.stringMatching(/^msg_/),
      thread_id: created,
      created_at: expect.any(String),
      content: [
        { type: "input_text", text: "see " },
        { type: "input_tag", id: "1", text: "Milk", data: { n: null }, interactive: false },
      ],
      attachments: [],
      quoted_text: "a passage",
      inference_options: { tool_choice: { id: "search" } },
    });
  });

  it("streams a message part by part, with its annotation, and ends with the whole", async () => {
    const { events, threadId } = await client().create("/parts");
    expect(outline(events).slice(3)).toEqual([
      "added assistant_message",
      "assistant_message.content_part.added",
      "assistant_message.content_part.text_delta",
      "assistant_message.content_part.text_delta",
      "assistant_message.content_part.annotation_added",
      "assistant_message.content_part.done",
      "done assistant_message",
    ]);
    const [, item] = await client().items(threadId);
    expect(item).toMatchObject({
      content: [
        {
          text: "Hello world",
          annotations: [
            {
              type: "annotation",
              source: { type: "url", url: "https://example.com", title: "Example" },
              index: 5,
            },
          ],
        },
      ],
    });
  });

  it("passes signals on at once and stores none of them", async () => {
    const { events, threadId } = await client().create("/signals");
    expect(events.slice(3, 8)).toEqual([
      { type: "progress_update", icon: "search", text: "Looking" },
      { type: "progress_update", text: "Still" },
      { type: "client_effect", name: "fx", data: { x: 1, n: null } },
      { type: "client_effect", name: "bare", data: {} },
      { type: "notice", level: "warning", message: "Careful", title: "T" },
    ]);
    expect(await client().items(threadId)).toHaveLength(2);
  });

  it("stores what replaces and forgets what is removed", async () => {
    const replaced = await client().create("/replace");
    expect(outline(replaced.events).slice(3)).toEqual([
      "done assistant_message",
      "replaced assistant_message",
    ]);
    const items = await client().items(replaced.threadId);
    expect(items[1]).toMatchObject({ content: [{ text: "new" }] });
    expect(items).toHaveLength(2);
    const removed = await client().create("/remove");
    expect(outline(removed.events).slice(3)).toEqual([
      "done assistant_message",
      "thread.item.removed",
    ]);
    expect(await client().items(removed.threadId)).toHaveLength(1);
  });

  it("shows a workflow growing, a lone task, and the end of the turn", async () => {
    const { events, threadId } = await client().create("/workflow");
    expect(outline(events).slice(3)).toEqual([
      "added workflow",
      "workflow.task.added",
      "workflow.task.updated",
      "workflow.task.added",
      "done workflow",
      "done task",
      "done end_of_turn",
    ]);
    const types = (await client().items(threadId)).map(({ type }) => type);
    expect(types).toEqual(["user_message", "workflow", "task", "end_of_turn"]);
  });

  it("shows an image in the making", async () => {
    const { events, threadId } = await client().create("/image");
    expect(outline(events).slice(3)).toEqual([
      "added generated_image",
      "generated_image.updated",
      "done generated_image",
    ]);
    expect(events[3]).not.toHaveProperty("item.image");
    const [, item] = await client().items(threadId);
    expect(item).toMatchObject({ image: { id: "img_1", url: "data:image/png;base64,AA==" } });
  });
});

describe("changes of the thread", () => {
  it("are sent after the next event, once for several, and at the end", async () => {
    const { events, threadId } = await client().create("/title");
    expect(outline(events).slice(3)).toEqual([
      "done assistant_message",
      "done assistant_message",
      "thread.updated",
      "done assistant_message",
      "thread.updated",
    ]);
    const titles = events
      .filter((event) => event.type === "thread.updated")
      .map((event) => event.thread.title);
    expect(titles).toEqual(["Mid title", "End title"]);
    const thread = await client().ask("threads.get_by_id", { thread_id: threadId });
    expect(thread.title).toBe("End title");
  });

  it("of the metadata are told without the metadata", async () => {
    const { events, text } = await client().create("/meta");
    expect(outline(events).slice(3)).toEqual(["thread.updated"]);
    expect(text).not.toContain('"k"');
  });

  it.each([
    ["/lock", { status: { type: "locked", reason: "Because" } }],
    ["/close", { status: { type: "closed" } }],
    ["/images", { allowed_image_domains: ["example.com"] }],
  ])("by %s are in every answer from then on", async (command, change) => {
    const { events, threadId } = await client().create(command);
    expect(events.at(-1)).toMatchObject({ type: "thread.updated", thread: change });
    const thread = await client().ask("threads.get_by_id", { thread_id: threadId });
    expect(thread).toMatchObject(change);
    const list = await client().ask("threads.list", { limit: 1 });
    expect(list.data[0]).toMatchObject(change);
  });

  it("of the status refuse nothing by themselves", async () => {
    const { threadId } = await client().create("/lock");
    const { events } = await client().say(threadId, "still here");
    expect(outline(events).at(-1)).toBe("done assistant_message");
  });
});

describe("a failing turn", () => {
  it("ends with an error that tells nothing, and keeps nothing half said", async () => {
    const { events, text, threadId } = await client().create("/error");
    expect(outline(events).slice(3)).toEqual(["added assistant_message", "error"]);
    expect(events.at(-1)).toEqual({ type: "error", code: "stream.error", allow_retry: true });
    expect(text).not.toContain("nobody expected");
    expect(errors.at(-1)).toMatchObject({ message: expect.stringContaining("nobody expected") });
    expect(await client().items(threadId)).toHaveLength(1);
  });

  it("with a coded error says whether a retry makes sense", async () => {
    const { events } = await client().create("/streamerror");
    expect(events.at(-1)).toEqual({ type: "error", code: "stream.error", allow_retry: false });
  });

  it("with a custom error says it, then sends what changed before", async () => {
    const { events, threadId } = await client().create("/customerror");
    expect(outline(events).slice(3)).toEqual(["error", "thread.updated"]);
    expect(events[3]).toEqual({
      type: "error",
      code: "custom",
      message: "Quota used up.",
      allow_retry: true,
    });
    const thread = await client().ask("threads.get_by_id", { thread_id: threadId });
    expect(thread.title).toBe("set before failing");
  });

  it("goes on after an error event of the responder's own", async () => {
    const { events } = await client().create("/errorevent");
    expect(outline(events).slice(3)).toEqual(["error", "done assistant_message"]);
  });
});
