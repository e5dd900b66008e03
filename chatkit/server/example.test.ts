import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { threadStreamEvent } from "#chatkit/protocol/events.ts";
import { threadPage } from "#chatkit/protocol/threads.ts";
import { answer } from "./testing/example.ts";
import { createThread } from "./testing/memory-server.ts";

const post = (body: object) =>
  answer(new Request("http://localhost/", { method: "POST", body: JSON.stringify(body) }));

it("is what the README shows", () => {
  const [, shown] = /```ts\n(.*?)```/s.exec(readFileSync("chatkit/README.md", "utf8")) ?? [];
  expect(shown).toBe(readFileSync("chatkit/server/testing/example.ts", "utf8"));
});

it("answers in the protocol, and keeps the conversation", async () => {
  const stream = await (await post(createThread("hello"))).text();
  const frames = stream.split("\n\n").slice(0, -1);
  const events = frames.map((frame) => threadStreamEvent.parse(JSON.parse(frame.slice(6))));
  expect(events.map(({ type }) => type)).toEqual([
    "thread.created",
    "thread.item.done",
    "stream_options",
    "thread.item.done",
  ]);
  expect(events.at(-1)).toMatchObject({ item: { content: [{ text: "You said: hello" }] } });
  const page = threadPage.parse(await (await post({ type: "threads.list", params: {} })).json());
  expect(page.data).toHaveLength(1);
});
