import type { OpenAIChatKit } from "@openai/chatkit";
import { expect, onTestFinished, test, vi } from "vitest";
import { defineChatKitElement, OWN_TAG } from "../define.ts";
import { createBackend } from "../testing/backend.ts";
import { assistantMessage, streamedAnswer, textDelta } from "../testing/events.ts";
import { openPage } from "../testing/page.tsx";

/** The tag is typed by `@openai/chatkit` for pages that load its global types. */
const create = () => document.createElement("openai-chatkit") as OpenAIChatKit;

const api = { url: "/chatkit", domainKey: "" };

test("is registered under both names, once", () => {
  defineChatKitElement();
  defineChatKitElement();
  expect(customElements.get("openai-chatkit")).toBeDefined();
  expect(customElements.get(OWN_TAG)).toBeDefined();
});

test("greets, and sends a prompt with one press", async () => {
  const backend = createBackend();
  backend.respond(({ send }) => send(...streamedAnswer("a", ["sure"])));
  const tag = { type: "input_tag" as const, id: "1", text: "Milk" };
  const page = await openPage(backend, {
    startScreen: {
      greeting: "Welcome",
      prompts: [
        { label: "Plain", prompt: "plain prompt", icon: "star" },
        { label: "Tagged", prompt: [{ type: "input_text", text: "do " }, tag] },
      ],
    },
    composer: { models: [{ id: "m", label: "M" }] },
  });
  expect(page.find(".greeting").textContent).toBe("Welcome");
  await page.click("Tagged");
  await expect.poll(() => page.text()).toContain("sure");
  expect(backend.received[0]?.params.input).toMatchObject({
    content: [{ text: "do " }, { type: "input_tag", id: "1", text: "Milk" }],
    inference_options: { model: "m" },
  });
});

test("its methods do what they say", async () => {
  const backend = createBackend();
  backend.respond(({ send }) => send(...streamedAnswer(crypto.randomUUID(), ["ok"])));
  const onToolChange = vi.fn();
  const page = await openPage(backend, {
    onToolChange,
    composer: {
      tools: [{ id: "t", label: "T", icon: "star" }],
      models: [
        { id: "m1", label: "M1" },
        { id: "m2", label: "M2" },
      ],
    },
  });
  await page.chatkit.showHistory();
  await page.chatkit.focusComposer();
  expect(page.shadow.activeElement).toBe(page.find(".field textarea"));
  const attachment = {
    type: "image" as const,
    id: "i",
    name: "i.png",
    mime_type: "image/png",
    preview_url: "data:,",
  };
  await page.chatkit.setComposerValue({
    content: [{ type: "input_tag", id: "1", text: "Milk" }],
    attachments: [attachment, { type: "file", id: "f", name: "f.txt", mime_type: "text/plain" }],
    selectedToolId: "t",
    selectedModelId: "m2",
  });
  await expect
    .poll(() => (page.find(".field textarea") as HTMLTextAreaElement).value)
    .toBe("@Milk");
  expect(page.findAll(".files .file")).toHaveLength(2);
  expect(onToolChange).toHaveBeenCalledWith({ toolId: "t" });
  await page.chatkit.setComposerValue({ text: "", selectedToolId: null });
  await expect.poll(() => (page.find(".field textarea") as HTMLTextAreaElement).value).toBe("");

  await page.chatkit.sendUserMessage({
    text: "one",
    reply: "q",
    toolChoice: { id: "t" },
    model: "m1",
  });
  const created = backend.received.find(({ type }) => type === "threads.create");
  expect(created?.params.input).toMatchObject({
    quoted_text: "q",
    inference_options: { tool_choice: { id: "t" }, model: "m1" },
  });
  await page.chatkit.sendUserMessage({
    content: [{ type: "input_text", text: "two" }],
    newThread: true,
  });
  expect(backend.threads.size).toBe(2);
  await page.chatkit.sendCustomAction({ type: "custom", payload: { a: 1 } }, "item_9");
  expect(backend.received.at(-1)).toMatchObject({
    type: "threads.custom_action",
    params: { item_id: "item_9", action: { type: "custom", payload: { a: 1 } } },
  });
  await page.chatkit.setThreadId(null);
  await expect(page.chatkit.sendCustomAction({ type: "x" })).rejects.toThrow("needs a thread");
});

test("refuses options it cannot work with, and methods before it is ready", async () => {
  defineChatKitElement();
  const element = create();
  expect(() => element.setOptions({ api: { getClientSecret: async () => "" } })).toThrow(
    "hosted API",
  );
  await expect(element.fetchUpdates()).rejects.toThrow("call setOptions first");
});

test("two elements on one page are two chats; moving one keeps it, removing one ends it", async () => {
  defineChatKitElement();
  const backend = createBackend();
  let stopped = false;
  backend.respond(async ({ send, signal }) => {
    send({ type: "thread.item.added", item: assistantMessage("a", "") }, textDelta("a", "half"));
    await new Promise((resolve) => signal.addEventListener("abort", resolve));
    stopped = true;
  });
  const make = () => {
    const element = create();
    element.setOptions({ api: { ...api, fetch: backend.fetch } });
    document.body.append(element);
    return element;
  };
  const [first, second] = [make(), make()];
  const textOf = (element: HTMLElement) => element.shadowRoot?.textContent ?? "";
  await expect.poll(() => textOf(second)).toContain("What can I help");
  void first.sendUserMessage({ text: "hello" });
  await expect.poll(() => textOf(first)).toContain("half");
  expect(textOf(second)).toContain("What can I help");
  document.body.prepend(first);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(textOf(first)).toContain("half");
  first.remove();
  await expect.poll(() => stopped).toBe(true);
  await expect.poll(() => textOf(first)).toBe("");
  second.remove();
});

test("speaks the chosen language, from right to left where it is written so", async () => {
  const page = await openPage(createBackend(), { locale: "ar" });
  const greeting = () => page.find(".greeting").textContent;
  await expect.poll(greeting).toBe("كيف يمكنني مساعدتك اليوم؟");
  expect(page.find(".root").dir).toBe("rtl");
  page.rerender({ locale: "de-DE" });
  await expect.poll(greeting).toBe("Womit kann ich heute helfen?");
  expect(page.find(".root").dir).toBe("ltr");
});

test("follows the theme as it changes", async () => {
  const page = await openPage(createBackend(), { theme: "dark" });
  expect(page.find(".root").style.colorScheme).toBe("dark");
  const onError = vi.fn();
  page.rerender({
    onError,
    theme: {
      colorScheme: "light",
      radius: "sharp",
      typography: {
        fontSources: [
          { family: "Missing", src: "/missing.woff2", weight: 400, unicodeRange: "U+0-FF" },
        ],
      },
    },
  });
  await expect.poll(() => page.find(".root").style.colorScheme).toBe("light");
  expect(page.find(".root").style.getPropertyValue("--ck-radius-card")).toBe("0px");
  await expect.poll(() => onError.mock.calls.length, { timeout: 4000 }).toBe(1);
});

test("the header shows what its options say", async () => {
  const left = vi.fn();
  const right = vi.fn();
  const page = await openPage(createBackend(), {
    header: {
      title: { text: "Assistant" },
      leftAction: { icon: "menu", onClick: left },
      rightAction: { icon: "close", onClick: right },
    },
    disclaimer: { text: "It can be *wrong*.", highContrast: true },
    frameTitle: "Helper",
  });
  expect(page.find(".header-title").textContent).toBe("Assistant");
  await page.click("menu");
  await page.click("close");
  expect([left, right].map((call) => call.mock.calls.length)).toEqual([1, 1]);
  expect(page.find(".disclaimer em").textContent).toBe("wrong");
  expect(page.find(".app").getAttribute("aria-label")).toBe("Helper");
  page.rerender({ header: { title: { enabled: false, text: "x" } } });
  await expect.poll(() => page.find(".header-title").textContent).toBe("");
  page.rerender({ header: { enabled: false } });
  await expect.poll(() => page.findAll(".header").length).toBe(0);
});

test("stays above a keyboard that lies over the page", async () => {
  const page = await openPage(createBackend());
  const viewport = window.visualViewport;
  if (!viewport) throw new Error("This browser has no visual viewport.");
  const bottom = () => Math.round(page.find(".app").getBoundingClientRect().bottom);
  const full = bottom();
  const show = (height: number) => {
    Object.defineProperty(viewport, "height", { get: () => height, configurable: true });
    viewport.dispatchEvent(new Event("resize"));
  };
  onTestFinished(() => void Reflect.deleteProperty(viewport, "height"));
  show(300);
  expect(bottom()).toBe(300);
  show(innerHeight);
  expect(bottom()).toBe(full);
});

test("says once that it is ready", async () => {
  const onReady = vi.fn();
  const page = await openPage(createBackend(), { onReady });
  await expect.poll(() => onReady.mock.calls.length).toBe(1);
  page.rerender({ onReady, theme: "dark" });
  await expect.poll(() => page.find(".root").style.colorScheme).toBe("dark");
  expect(onReady).toHaveBeenCalledTimes(1);
});

test("fetches what changed when the page is looked at again", async () => {
  const backend = createBackend();
  const threadId = backend.addThread([assistantMessage("a", "before")]);
  const page = await openPage(backend, { initialThread: threadId });
  await expect.poll(() => page.text()).toContain("before");
  backend.threads.get(threadId)?.items.push(assistantMessage("b", "after"));
  document.dispatchEvent(new Event("visibilitychange"));
  await expect.poll(() => page.text()).toContain("after");
});

test("leaves a running response when another chat is opened", async () => {
  const backend = createBackend({ keepsTurns: true });
  const other = backend.addThread([assistantMessage("o", "other")]);
  backend.respond(({ send }) => {
    send({ type: "thread.item.added", item: assistantMessage("a", "") }, textDelta("a", "half"));
    return new Promise(() => {});
  });
  const onResponseEnd = vi.fn();
  const page = await openPage(backend, { onResponseEnd });
  await page.send("go");
  await expect.poll(() => page.text()).toContain("half");
  await page.chatkit.setThreadId(other);
  await expect.poll(() => page.text()).toContain("other");
  expect(onResponseEnd).toHaveBeenCalledTimes(1);
  expect(page.findAll(".send.stop")).toHaveLength(0);
});
