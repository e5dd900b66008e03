import { expect, test, vi } from "vitest";
import { createBackend } from "../testing/backend.ts";
import { assistantMessage, streamedAnswer } from "../testing/events.ts";
import { openPage, press, typeInto } from "../testing/page.tsx";

function withThreads() {
  const backend = createBackend();
  const older = backend.addThread([assistantMessage("o", "older text")], { title: "Older" });
  const newer = backend.addThread([assistantMessage("n", "newer text")], { title: "Newer" });
  return { backend, older, newer };
}

test("lists past chats, opens one, and says what happens", async () => {
  const { backend, older } = withThreads();
  const events: unknown[] = [];
  const page = await openPage(backend, {
    onHistoryOpen: () => void events.push("open"),
    onHistoryClose: () => void events.push("close"),
    onThreadChange: (event) => void events.push(event.threadId),
    onThreadLoadStart: (event) => void events.push(`start ${event.threadId}`),
    onThreadLoadEnd: (event) => void events.push(`end ${event.threadId}`),
  });
  await page.click("Chat history");
  await expect
    .poll(() => page.findAll(".history-open").map(({ textContent }) => textContent))
    .toEqual(["Newer", "Older"]);
  await page.click("Older");
  await expect.poll(() => page.text()).toContain("older text");
  expect(events).toEqual(["open", "close", older, `start ${older}`, `end ${older}`]);
});

test("loads more chats when the end of the list is reached", async () => {
  const backend = createBackend();
  const heads = ["a", "b"].map((id) => ({
    id,
    title: id.toUpperCase(),
    created_at: "2026-01-01T00:00:00Z",
    status: { type: "active" },
    metadata: {},
    items: { data: [], has_more: false },
  }));
  backend.intercept("threads.list", ({ params }) =>
    params.after
      ? Response.json({ data: [heads[0], heads[1]], has_more: false })
      : Response.json({ data: [heads[0]], has_more: true, after: "a" }),
  );
  const page = await openPage(backend);
  await page.chatkit.showHistory();
  await expect
    .poll(() => page.findAll(".history-open").map(({ textContent }) => textContent))
    .toEqual(["A", "B"]);
  await page.chatkit.hideHistory();
  await expect.poll(() => page.findAll(".history").length).toBe(0);
});

test("renames a chat with Enter, and not with Escape", async () => {
  const { backend, newer } = withThreads();
  const page = await openPage(backend);
  await page.click("Chat history");
  await expect.poll(() => page.findAll(".history-row").length).toBe(2);
  const rename = async (title: string, key?: string) => {
    await page.click(/^Actions for (Newer|Newest)/);
    await page.click("Rename");
    const input = page.find(".history-rename input");
    typeInto(input, title);
    if (key) press(input, key);
    else (input.closest("form") as HTMLFormElement).requestSubmit();
  };
  await rename("Nope", "Escape");
  await expect.poll(() => page.text()).toContain("Newer");
  await rename("Newest");
  await expect.poll(() => page.text()).toContain("Newest");
  expect(backend.threads.get(newer)?.head.title).toBe("Newest");
  backend.intercept("threads.update", () => new Response("", { status: 500 }));
  await rename("Refused");
  await expect.poll(() => page.text()).toContain("Newest");
});

test("deletes a chat after asking; the open one makes way for a new one", async () => {
  const { backend, newer } = withThreads();
  const page = await openPage(backend, { initialThread: newer });
  await expect.poll(() => page.text()).toContain("newer text");
  await page.click("Chat history");
  await page.click("Actions for Newer");
  await page.click("Delete");
  await expect.poll(() => page.text()).toContain("all its messages will be gone");
  await page.click("Cancel");
  expect(backend.threads.has(newer)).toBe(true);

  backend.intercept("threads.delete", () => new Response("", { status: 500 }));
  await page.click("Actions for Newer");
  await page.click("Delete");
  const confirm = () => page.find("dialog .danger").click();
  confirm();
  await expect.poll(() => page.text()).toContain("Something went wrong on the server");
  backend.intercept("threads.delete", undefined);
  confirm();
  await expect.poll(() => backend.threads.has(newer)).toBe(false);
  await expect.poll(() => page.findAll(".history-row").length).toBe(1);
  page.find("button[aria-label=Back]").click();
  await expect.poll(() => page.findAll(".start").length).toBe(1);
});

test("says when there are no chats, and tries again when they could not be loaded", async () => {
  const backend = createBackend();
  backend.intercept("threads.list", () => new Response("", { status: 500 }));
  const page = await openPage(backend);
  await page.click("Chat history");
  await expect.poll(() => page.text()).toContain("The chats could not be loaded");
  backend.intercept("threads.list", undefined);
  await page.click("Try again");
  await expect.poll(() => page.text()).toContain("No chats yet");
});

test("hides what the options switch off", async () => {
  const { backend } = withThreads();
  const page = await openPage(backend, {
    history: { enabled: true, showDelete: false, showRename: false },
  });
  await page.click("Chat history");
  await expect.poll(() => page.findAll(".history-row").length).toBe(2);
  expect(page.findAll(".history-row .icon-button")).toHaveLength(0);
  page.rerender({ history: { enabled: false } });
  await expect.poll(() => page.findAll("button[aria-label='Chat history']").length).toBe(0);
});

test("starts a new chat", async () => {
  const { backend, newer } = withThreads();
  const onThreadChange = vi.fn();
  const page = await openPage(backend, { initialThread: newer, onThreadChange });
  await expect.poll(() => page.text()).toContain("newer text");
  await page.click("New chat");
  await expect.poll(() => page.findAll(".start").length).toBe(1);
  expect(onThreadChange).toHaveBeenCalledWith({ threadId: null });
});

test("shows a missing chat as missing, and tries again when loading failed", async () => {
  const { backend, older } = withThreads();
  const page = await openPage(backend, { initialThread: "nobody" });
  await expect.poll(() => page.text()).toContain("This chat does not exist");
  backend.intercept("threads.get_by_id", () => new Response("", { status: 500 }));
  await page.chatkit.setThreadId(older);
  await expect.poll(() => page.text()).toContain("The chat could not be loaded");
  backend.intercept("threads.get_by_id", undefined);
  await page.click("Try again");
  await expect.poll(() => page.text()).toContain("older text");
});

test("loads older messages on the way up and keeps the place", async () => {
  const backend = createBackend();
  const items = Array.from({ length: 130 }, (_, n) => assistantMessage(`m${n}`, `message ${n}`));
  const page = await openPage(backend, { initialThread: backend.addThread(items) });
  await expect.poll(() => page.text()).toContain("message 129");
  expect(page.text()).not.toContain("message 79 ");
  const scroller = page.find(".thread");
  await expect.poll(() => scroller.scrollTop).toBeGreaterThan(0);
  scroller.scrollTop = 0;
  await expect
    .poll(() => backend.received.filter(({ type }) => type === "items.list").length)
    .toBeGreaterThan(1);
  await expect.poll(() => scroller.scrollHeight).toBeGreaterThan(5000);
  expect(page.findAll(".thread-row").length).toBeLessThan(60);
});

test("marks what is new while the reader is further up, and leads there", async () => {
  const backend = createBackend();
  const items = Array.from({ length: 18 }, (_, n) =>
    assistantMessage(`m${n}`, `message ${n}\n\nmore\n\nmore`),
  );
  const page = await openPage(backend, { initialThread: backend.addThread(items) });
  await expect.poll(() => page.text()).toContain("message 17");
  backend.respond(({ send }) => send(...streamedAnswer("new", ["news"])));
  const scroller = page.find(".thread");
  scroller.scrollTop = 0;
  await expect.poll(() => page.findAll(".scroll-down button").length).toBe(1);
  await page.chatkit.sendCustomAction({ type: "tell" });
  await expect.poll(() => page.find(".scroll-down").textContent).toContain("New messages");
  page.find(".scroll-down button").click();
  await expect.poll(() => page.findAll(".scroll-down button").length).toBe(0);
});
