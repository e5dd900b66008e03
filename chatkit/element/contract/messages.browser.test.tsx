import { expect, test, vi } from "vitest";
import { createBackend } from "../testing/backend.ts";
import { assistantMessage, streamedAnswer, textDelta } from "../testing/events.ts";
import { openPage } from "../testing/page.tsx";

test("sends a message, shows it at once, and shows the streamed answer", async () => {
  const backend = createBackend();
  backend.respond(({ send }) => send(...streamedAnswer("a1", ["Hello ", "**you**"])));
  const events: string[] = [];
  const page = await openPage(backend, {
    onThreadChange: ({ threadId }) => void events.push(`thread ${threadId}`),
    onResponseStart: () => void events.push("start"),
    onResponseEnd: () => void events.push("end"),
  });
  await page.send("Hi there");
  await expect.poll(() => page.text()).toContain("Hello you");
  expect(page.text()).toContain("Hi there");
  expect(page.find(".markdown strong").textContent).toBe("you");
  await expect.poll(() => events).toEqual(["thread thr_1", "start", "end"]);
  expect(backend.received[0]).toMatchObject({
    type: "threads.create",
    params: { input: { content: [{ type: "input_text", text: "Hi there" }], attachments: [] } },
    metadata: { resumable: true, request_id: expect.any(String) },
  });
});

test("goes on in the same thread, and queues what is sent during a response", async () => {
  const backend = createBackend();
  const first = Promise.withResolvers<void>();
  backend.respond(async ({ send }) => {
    await first.promise;
    send(...streamedAnswer(crypto.randomUUID(), ["done"]));
  });
  const page = await openPage(backend);
  await page.send("one");
  await expect.poll(() => page.text()).toContain("one");
  await page.send("two");
  await expect.poll(() => page.text()).toContain("Waiting to be sent");
  expect(backend.received.map(({ type }) => type)).toEqual(["threads.create"]);
  first.resolve();
  await expect.poll(() => page.findAll(".said").length).toBe(2);
  expect(backend.received.at(-1)?.type).toBe("threads.add_user_message");
});

test("takes back a message that waits", async () => {
  const backend = createBackend();
  backend.respond(() => new Promise(() => {}));
  const page = await openPage(backend);
  await page.send("one");
  await page.send("two");
  await page.click("Discard");
  await expect.poll(() => page.text()).not.toContain("two");
});

test("shows a failure of the response and answers the message again on request", async () => {
  const backend = createBackend();
  backend.respond(({ send }) => {
    send({ type: "thread.item.added", item: assistantMessage("half", "half") });
    send({ type: "error", code: "stream.error", allow_retry: true });
  });
  const onError = vi.fn();
  const page = await openPage(backend, { onError });
  await page.send("try");
  await expect.poll(() => page.text()).toContain("Something went wrong while responding.");
  expect(onError).toHaveBeenCalled();
  backend.respond(({ send }) => send(...streamedAnswer("b", ["better"])));
  await page.click("Try again");
  await expect.poll(() => page.text()).toContain("better");
  expect(page.text()).not.toContain("half");
  expect(page.text()).not.toContain("Something went wrong");
  expect(backend.received.at(-1)?.type).toBe("threads.retry_after_item");
});

test("shows the server's own words of a custom error, without a retry it does not allow", async () => {
  const backend = createBackend();
  backend.respond(({ send }) =>
    send({ type: "error", code: "custom", message: "Quota used up.", allow_retry: false }),
  );
  const page = await openPage(backend);
  await page.send("try");
  await expect.poll(() => page.text()).toContain("Quota used up.");
  expect(page.findAll(".note .button")).toHaveLength(0);
});

test.each([
  [401, "You are signed out"],
  [413, "This is too large"],
  [429, "Too many messages"],
  [500, "Something went wrong on the server"],
])(
  "keeps a message that was refused with %i, and sends it again as the same request",
  async (status, words) => {
    const backend = createBackend();
    backend.intercept("threads.create", () => new Response("", { status }));
    const page = await openPage(backend);
    await page.send("precious");
    await expect.poll(() => page.text()).toContain(words);
    expect(page.text()).toContain("Not sent");
    backend.intercept("threads.create", undefined);
    await page.click("Try again");
    await expect.poll(() => page.text()).not.toContain("Not sent");
    const [first, second] = backend.received;
    expect(second?.metadata.request_id).toBe(first?.metadata.request_id);
  },
);

test("discards a message that could not be sent", async () => {
  const backend = createBackend();
  backend.intercept("threads.create", () => new Response("", { status: 500 }));
  const page = await openPage(backend);
  await page.send("oops");
  await expect.poll(() => page.text()).toContain("Not sent");
  await page.click("Discard");
  await expect.poll(() => page.text()).not.toContain("oops");
});

test("stops a response: the server is asked where it keeps turns, and what has come stays", async () => {
  const backend = createBackend({ keepsTurns: true });
  backend.respond(async ({ send, signal }) => {
    send({ type: "thread.item.added", item: assistantMessage("a", "") }, textDelta("a", "so far"));
    await new Promise((resolve) => signal.addEventListener("abort", resolve));
    send({ type: "thread.item.done", item: assistantMessage("a", "so far") });
  });
  const page = await openPage(backend);
  await page.send("go");
  await expect.poll(() => page.text()).toContain("so far");
  await page.click("Stop response");
  await expect.poll(() => backend.received.at(-1)?.type).toBe("turns.stop");
  await expect.poll(() => page.findAll(".send.stop").length).toBe(0);
  expect(page.text()).toContain("so far");
});

test("stops by closing the connection where the server does not keep turns", async () => {
  const backend = createBackend();
  let stopped = false;
  backend.respond(async ({ send, signal }) => {
    send({ type: "thread.item.added", item: assistantMessage("a", "") }, textDelta("a", "partly"));
    await new Promise((resolve) => signal.addEventListener("abort", resolve));
    stopped = true;
  });
  const page = await openPage(backend);
  await page.send("go");
  await expect.poll(() => page.text()).toContain("partly");
  await page.click("Stop response");
  await expect.poll(() => stopped).toBe(true);
  await expect.poll(() => page.findAll(".send.stop").length).toBe(0);
});

test("offers no stop when the server does not allow it", async () => {
  const backend = createBackend();
  backend.respond(({ send }) => {
    send({ type: "stream_options", stream_options: { allow_cancel: false } });
    return new Promise(() => {});
  });
  const page = await openPage(backend);
  await page.send("go");
  await expect.poll(() => page.findAll(".progress").length).toBe(1);
  expect(page.findAll(".send.stop")).toHaveLength(0);
});

test("shows progress, notices and effects as they come", async () => {
  const backend = createBackend();
  const onEffect = vi.fn();
  const go = Promise.withResolvers<void>();
  backend.respond(async ({ send }) => {
    send({ type: "progress_update", text: "Looking", icon: "search" });
    send({ type: "notice", level: "warning", title: "Hear", message: "Be *careful*" });
    send({ type: "notice", level: "info", message: "Just so you know" });
    send({ type: "client_effect", name: "fx", data: { x: 1, n: null } });
    await go.promise;
    send(...streamedAnswer("a", ["ok"]));
  });
  const page = await openPage(backend, { onEffect });
  await page.send("go");
  await expect.poll(() => page.text()).toContain("Looking");
  expect(page.text()).toContain("Be careful");
  expect(onEffect).toHaveBeenCalledWith({ name: "fx", data: { x: 1, n: null } });
  go.resolve();
  await expect.poll(() => page.findAll(".said").length).toBe(1);
  await expect.poll(() => page.text()).not.toContain("Looking");
});

test("reads a finished answer out once, politely", async () => {
  const backend = createBackend();
  backend.respond(({ send }) => send(...streamedAnswer("a", ["one ", "two"])));
  const page = await openPage(backend);
  await page.send("count");
  const region = () => page.find('[aria-live="polite"]').textContent;
  await expect.poll(region).toBe("Response: one two");
});

test("locked threads take no message and say why; closed ones have no composer", async () => {
  const backend = createBackend();
  const locked = backend.addThread([], { status: { type: "locked", reason: "Because" } });
  const closed = backend.addThread([], { status: { type: "closed" } });
  const page = await openPage(backend, { initialThread: locked });
  await expect.poll(() => page.findAll(".field textarea").length).toBe(1);
  await expect.poll(() => page.find(".field textarea").getAttribute("placeholder")).toBe("Because");
  expect(page.find(".field textarea").matches(":disabled")).toBe(true);
  await page.chatkit.setThreadId(closed);
  await expect.poll(() => page.text()).toContain("This chat has been closed");
  expect(page.findAll(".field textarea")).toHaveLength(0);
});
