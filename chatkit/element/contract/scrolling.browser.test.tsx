import { expect, test } from "vitest";
import { createBackend } from "../testing/backend.ts";
import { assistantMessage, textDelta } from "../testing/events.ts";
import { type ChatPage, openPage } from "../testing/page.tsx";

const messages = (count: number) =>
  Array.from({ length: count }, (_, at) => assistantMessage(`m${at}`, `message ${at}\n\nmore`));

/** A page at the end of a thread, where an answer of thirty paragraphs comes when it is asked for. */
async function openAtEnd(autoScroll: boolean) {
  const backend = createBackend();
  backend.respond(({ send }) => {
    send({ type: "thread.item.added", item: assistantMessage("a", "") });
    for (let at = 0; at < 30; at += 1) send(textDelta("a", `paragraph ${at}\n\n`));
  });
  const initialThread = backend.addThread(messages(18));
  const page = await openPage(backend, { initialThread, thread: { autoScroll } });
  await expect.poll(() => page.text()).toContain("message 17");
  const scroller = page.find(".thread");
  const toEnd = () => scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight;
  await expect.poll(() => scroller.scrollTop > 0 && toEnd() < 2).toBe(true);
  return { page, scroller, toEnd };
}

const responded = (page: ChatPage) =>
  expect.poll(() => page.find("[role=status]").textContent).toContain("paragraph 29");

test("follows a growing answer with autoScroll", async () => {
  const { page, toEnd } = await openAtEnd(true);
  await page.chatkit.sendCustomAction({ type: "tell" });
  await responded(page);
  await expect.poll(toEnd).toBeLessThan(2);
  expect(page.text()).toContain("paragraph 29");
});

test("stays where it is without autoScroll", async () => {
  const { page, scroller, toEnd } = await openAtEnd(false);
  const before = scroller.scrollTop;
  await page.chatkit.sendCustomAction({ type: "tell" });
  await responded(page);
  await expect.poll(toEnd).toBeGreaterThan(200);
  expect(Math.abs(scroller.scrollTop - before)).toBeLessThan(2);
});

test("stays with a reader who is further up, also with autoScroll", async () => {
  const { page, scroller } = await openAtEnd(true);
  scroller.scrollTop = 200;
  await expect.poll(() => page.findAll(".scroll-down button").length).toBe(1);
  const before = scroller.scrollTop;
  await page.chatkit.sendCustomAction({ type: "tell" });
  await responded(page);
  expect(Math.abs(scroller.scrollTop - before)).toBeLessThan(2);
});

test("keeps what is being read in its place while older messages come in above", async () => {
  const backend = createBackend();
  const page = await openPage(backend, { initialThread: backend.addThread(messages(130)) });
  await expect.poll(() => page.text()).toContain("message 129");
  const scroller = page.find(".thread");
  await expect.poll(() => scroller.scrollTop).toBeGreaterThan(700);
  const height = scroller.scrollHeight;
  const topOf = (words: string) =>
    page
      .findAll(".thread-row")
      .find((row) => row.textContent?.startsWith(words))
      ?.getBoundingClientRect().top;
  const gate = Promise.withResolvers<void>();
  const older = messages(80).slice(30).toReversed();
  backend.intercept("items.list", async () => {
    await gate.promise;
    return backend.json({ data: older, has_more: true, after: "m30" });
  });
  scroller.scrollTop = 500;
  await expect.poll(() => page.findAll("[aria-label='Loading more']").length).toBe(1);
  const shown = page.findAll(".thread-row").find((row) => row.getBoundingClientRect().top > 60);
  const words = shown?.textContent?.slice(0, 10) ?? "";
  const before = topOf(words) ?? 0;
  gate.resolve();
  await expect.poll(() => scroller.scrollHeight).toBeGreaterThan(height + 1000);
  await expect.poll(() => Math.abs((topOf(words) ?? 0) - before)).toBeLessThan(3);
});

test("draws only what is in view of 5000 items, from the end to the beginning", async () => {
  const backend = createBackend();
  const threadId = backend.addThread();
  const head = backend.threads.get(threadId)?.head;
  const items = { data: messages(5000), has_more: false };
  backend.intercept("threads.get_by_id", () => backend.json({ ...head, items }));
  const page = await openPage(backend, { initialThread: threadId });
  await expect.poll(() => page.text()).toContain("message 4999");
  expect(page.findAll(".thread-row").length).toBeLessThan(60);
  page.find(".thread").scrollTop = 0;
  await expect.poll(() => page.text()).toContain("message 0more");
  expect(page.findAll(".thread-row").length).toBeLessThan(60);
});
