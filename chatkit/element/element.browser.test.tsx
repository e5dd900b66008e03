import { expect, test, vi } from "vitest";
import { createBackend } from "./testing/backend.ts";
import { streamedAnswer } from "./testing/events.ts";
import { openPage } from "./testing/page.tsx";

test("sends a message and shows the streamed answer", async () => {
  const backend = createBackend();
  backend.respond(({ send }) => send(...streamedAnswer("a1", ["Hello ", "**you**"])));
  const onThreadChange = vi.fn();
  const onResponseEnd = vi.fn();
  const page = await openPage(backend, { onThreadChange, onResponseEnd });
  await page.send("Hi there");
  await expect.poll(() => page.text()).toContain("Hello you");
  expect(page.text()).toContain("Hi there");
  expect(page.find(".markdown strong").textContent).toBe("you");
  await expect.poll(() => onResponseEnd.mock.calls.length).toBe(1);
  expect(onThreadChange.mock.calls[0]?.[0]).toEqual({ threadId: expect.any(String) });
});
