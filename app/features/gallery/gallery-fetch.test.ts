import { expect, it } from "vitest";
import { galleryFetch } from "./gallery-fetch.ts";

const ask = (type: string) =>
  galleryFetch("/chatkit", { method: "POST", body: JSON.stringify({ type, params: {} }) });

it("holds one thread, whole and in the list, and follows no turn", async () => {
  const thread = await (await ask("threads.get_by_id")).json();
  expect(thread.items.data.length).toBeGreaterThan(10);
  expect((await (await ask("threads.list")).json()).data).toHaveLength(1);
  expect((await ask("turns.follow")).status).toBe(204);
  expect(await (await ask("items.feedback")).json()).toEqual({});
});

it.each(["threads.create", "threads.add_user_message", "threads.retry_after_item"])(
  "answers %s with a stream that ends in an error that can be retried",
  async (type) => {
    const answer = await ask(type);
    expect(answer.headers.get("content-type")).toBe("text/event-stream");
    const last = (await answer.text()).trim().split("\n\n").at(-1);
    expect(last).toContain('"allow_retry":true');
  },
);
