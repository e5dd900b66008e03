import { expect, test, vi } from "vitest";
import { createBackend } from "../testing/backend.ts";
import { assistantMessage, streamedAnswer, textDelta } from "../testing/events.ts";
import { openPage } from "../testing/page.tsx";

test("takes a response up again where its connection broke", async () => {
  const backend = createBackend({ keepsTurns: true });
  const back = Promise.withResolvers<void>();
  backend.respond(async ({ send, drop }) => {
    send({ type: "thread.item.added", item: assistantMessage("a", "") }, textDelta("a", "one "));
    await new Promise((resolve) => setTimeout(resolve, 30));
    drop();
    send(textDelta("a", "two "));
    await back.promise;
    send(textDelta("a", "three"), {
      type: "thread.item.done",
      item: assistantMessage("a", "one two three"),
    });
  });
  const onLog = vi.fn();
  const page = await openPage(backend, { onLog });
  await page.send("count");
  await expect.poll(() => page.text()).toContain("one two");
  expect(onLog).toHaveBeenCalledWith({ name: "turn.reconnect", data: { received: 5 } });
  back.resolve();
  await expect.poll(() => page.text()).toContain("one two three");
  const follow = backend.received.find(({ type }) => type === "turns.follow");
  expect(follow?.params).toMatchObject({ turn_id: expect.any(String), after: 5 });
  await expect.poll(() => page.findAll(".send.stop").length).toBe(0);
});

test("says that it reconnects while the server cannot be reached", async () => {
  const backend = createBackend({ keepsTurns: true });
  backend.respond(async ({ send, drop }) => {
    send({ type: "thread.item.added", item: assistantMessage("a", "") }, textDelta("a", "hm"));
    await new Promise((resolve) => setTimeout(resolve, 30));
    drop();
    send({ type: "thread.item.done", item: assistantMessage("a", "hm, yes") });
  });
  let refused = 0;
  backend.intercept("turns.follow", () => {
    refused += 1;
    throw new TypeError("Failed to fetch");
  });
  const page = await openPage(backend);
  await page.send("go");
  await expect.poll(() => page.text()).toContain("Reconnecting");
  await expect.poll(() => refused).toBeGreaterThan(0);
  backend.intercept("turns.follow", undefined);
  dispatchEvent(new Event("online"));
  await expect.poll(() => page.text()).toContain("hm, yes");
});

test("reports a broken connection where the server does not keep turns", async () => {
  const backend = createBackend();
  backend.respond(async ({ send, drop }) => {
    send({ type: "thread.item.added", item: assistantMessage("a", "") }, textDelta("a", "hm"));
    await new Promise((resolve) => setTimeout(resolve, 30));
    drop();
  });
  const page = await openPage(backend);
  await page.send("go");
  await expect.poll(() => page.text()).toContain("The connection failed");
});

test("follows a turn that runs when its thread is opened, as after a reload", async () => {
  const backend = createBackend({ keepsTurns: true });
  const go = Promise.withResolvers<void>();
  backend.respond(async ({ send }) => {
    send({ type: "thread.item.added", item: assistantMessage("a", "") }, textDelta("a", "still "));
    await go.promise;
    send(textDelta("a", "here"), {
      type: "thread.item.done",
      item: assistantMessage("a", "still here"),
    });
  });
  const first = await openPage(backend);
  await first.send("stay");
  await expect.poll(() => first.text()).toContain("still");
  const threadId = [...backend.threads.keys()][0] ?? "";
  first.unmount();

  const second = await openPage(backend, { initialThread: threadId });
  await expect.poll(() => second.text()).toContain("still");
  expect(second.findAll(".send.stop")).toHaveLength(1);
  go.resolve();
  await expect.poll(() => second.text()).toContain("still here");
  expect(second.findAll(".item")).toHaveLength(2);
});

test("repeats a request whose answer was lost, as the same request", async () => {
  const backend = createBackend({ keepsTurns: true });
  backend.respond(({ send }) => send(...streamedAnswer(crypto.randomUUID(), ["fine"])));
  const page = await openPage(backend);
  await page.send("one");
  await expect.poll(() => page.findAll(".said").length).toBe(1);
  let lost = 1;
  backend.intercept("threads.add_user_message", () => {
    if (lost-- === 1) backend.intercept("threads.add_user_message", undefined);
    throw new TypeError("Failed to fetch");
  });
  await page.send("two");
  await expect.poll(() => page.findAll(".said").length).toBe(2);
  const ids = backend.received
    .filter(({ type }) => type === "threads.add_user_message")
    .map(({ metadata }) => metadata.request_id);
  expect(ids).toHaveLength(2);
  expect(ids[0]).toBe(ids[1]);
});

test("waits for a turn that runs elsewhere, follows it, and then sends", async () => {
  const backend = createBackend({ keepsTurns: true });
  backend.respond(({ send }) => send(...streamedAnswer(crypto.randomUUID(), ["fine"])));
  const page = await openPage(backend);
  await page.send("one");
  await expect.poll(() => page.findAll(".said").length).toBe(1);
  backend.intercept("threads.add_user_message", () => {
    backend.intercept("threads.add_user_message", undefined);
    return Response.json({ error: { code: "turn_running", message: "x" } }, { status: 409 });
  });
  await page.send("two");
  await expect.poll(() => page.findAll(".said").length).toBe(2);
  expect(backend.received.map(({ type }) => type)).toContain("turns.follow");
});

test("keeps messages while offline and sends them when the network is back", async () => {
  const backend = createBackend();
  backend.respond(({ send }) => send(...streamedAnswer("a", ["welcome back"])));
  const page = await openPage(backend);
  dispatchEvent(new Event("offline"));
  await expect.poll(() => page.text()).toContain("You are offline");
  await page.send("later");
  await expect.poll(() => page.text()).toContain("Waiting to be sent");
  expect(backend.received).toEqual([]);
  dispatchEvent(new Event("online"));
  await expect.poll(() => page.text()).toContain("welcome back");
  expect(page.text()).not.toContain("You are offline");
});

test("fetches updates without drawing what did not change, and keeps what is being typed", async () => {
  const backend = createBackend();
  const card = (value: string) =>
    backend.item("widget", {
      id: "w",
      widget: { type: "Card", children: [{ type: "Text", value }] },
    });
  const threadId = backend.addThread([assistantMessage("a", "unchanged"), card("open")]);
  const page = await openPage(backend, { initialThread: threadId });
  await expect.poll(() => page.text()).toContain("open");
  const before = page.find(".said p");
  page.write("half a sentence");
  const stored = backend.threads.get(threadId);
  stored?.items.splice(1, 1, card("completed"));
  if (stored) stored.head.title = "Renamed elsewhere";
  await page.chatkit.fetchUpdates();
  await expect.poll(() => page.text()).toContain("completed");
  expect(page.find(".said p")).toBe(before);
  expect(page.find(".header-title").textContent).toBe("Renamed elsewhere");
  expect((page.find(".field textarea") as HTMLTextAreaElement).value).toBe("half a sentence");
});

test("runs a client tool and hands its result back, until the assistant answers", async () => {
  const backend = createBackend();
  const call = (id: string) =>
    backend.item("client_tool_call", {
      id,
      status: "pending",
      call_id: id,
      name: "get_view",
      arguments: { a: null },
    });
  backend.respond(({ send, request }) => {
    if (request.type === "threads.create") send({ type: "thread.item.done", item: call("c1") });
    else send(...streamedAnswer("a", ["You look at today."]));
  });
  const onClientTool = vi.fn(() => ({ view: "today" }));
  const page = await openPage(backend, { onClientTool });
  await page.send("what do I see?");
  await expect.poll(() => page.text()).toContain("You look at today.");
  expect(onClientTool).toHaveBeenCalledWith({ name: "get_view", params: { a: null } });
  expect(backend.received.at(-1)?.params.result).toEqual({ view: "today" });
});

test("tells the page and the assistant when a client tool fails", async () => {
  const backend = createBackend();
  backend.respond(({ send, request }) => {
    if (request.type !== "threads.create") return send(...streamedAnswer("a", ["Sorry."]));
    const call = { status: "pending" as const, call_id: "c", name: "x", arguments: {} };
    send({ type: "thread.item.done", item: backend.item("client_tool_call", call) });
  });
  const onError = vi.fn();
  const onClientTool = () => Promise.reject(new Error("No such tool."));
  const page = await openPage(backend, { onError, onClientTool });
  await page.send("go");
  await expect.poll(() => page.text()).toContain("Sorry.");
  expect(backend.received.at(-1)?.params.result).toEqual({ error: "No such tool." });
  expect(onError).toHaveBeenCalledWith({ error: new Error("No such tool.") });
});

const openCall = { status: "pending" as const, call_id: "c", name: "get_view", arguments: {} };

test("answers a call that a reload left open when its thread is opened", async () => {
  const backend = createBackend({ keepsTurns: true });
  backend.respond(({ send }) => send(...streamedAnswer("a", ["You look at today."])));
  const initialThread = backend.addThread([backend.item("client_tool_call", openCall)]);
  const onClientTool = vi.fn(() => ({ view: "today" }));
  const page = await openPage(backend, { initialThread, onClientTool });
  await expect.poll(() => page.text()).toContain("You look at today.");
  expect(onClientTool).toHaveBeenCalledOnce();
  expect(backend.received.at(-1)?.params.result).toEqual({ view: "today" });
});

test("takes in the answer when another tab was faster with an open call", async () => {
  const backend = createBackend({ keepsTurns: true });
  const initialThread = backend.addThread([backend.item("client_tool_call", openCall)]);
  backend.intercept("threads.add_client_tool_output", () => {
    backend.threads.get(initialThread)?.items.push(assistantMessage("a", "You look at today."));
    return backend.json({ error: { code: "not_pending", message: "x" } }, 409);
  });
  const onError = vi.fn();
  const page = await openPage(backend, { initialThread, onError, onClientTool: () => ({}) });
  await expect.poll(() => page.text()).toContain("You look at today.");
  expect(onError).not.toHaveBeenCalled();
});

test("says so when an open call cannot be answered", async () => {
  const backend = createBackend({ keepsTurns: true });
  const initialThread = backend.addThread([backend.item("client_tool_call", openCall)]);
  backend.intercept("threads.add_client_tool_output", () => new Response("", { status: 500 }));
  const page = await openPage(backend, { initialThread, onClientTool: () => ({}) });
  await expect.poll(() => page.findAll("[role=alert]").length).toBe(1);
});
