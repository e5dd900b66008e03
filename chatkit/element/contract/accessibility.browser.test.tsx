import axe from "axe-core";
import { expect, test } from "vitest";
import { createBackend } from "../testing/backend.ts";
import { assistantMessage } from "../testing/events.ts";
import { everyWidget } from "../testing/every-widget.ts";
import { type ChatPage, openPage, type PageOptions, typeInto } from "../testing/page.tsx";

async function violations(page: ChatPage): Promise<string[]> {
  const running = document.getAnimations().filter(({ effect }) => {
    return effect?.getTiming().iterations !== Number.POSITIVE_INFINITY;
  });
  await Promise.allSettled(running.map(({ finished }) => finished));
  const { violations: found } = await axe.run(page.element);
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n")}`);
}

const everything: PageOptions = {
  startScreen: { prompts: [{ label: "Plan", prompt: "plan", icon: "calendar" }] },
  threadItemActions: { feedback: true, retry: true },
  composer: {
    dictation: { enabled: true },
    tools: [{ id: "search", label: "Search", icon: "search", pinned: true }],
    models: [{ id: "a", label: "A" }],
  },
  entities: { showComposerMenu: true, onTagSearch: async () => [{ id: "1", title: "Milk" }] },
  disclaimer: { text: "It can be wrong." },
};

test.each(["light", "dark"] as const)("axe finds nothing in any state, %s", async (theme) => {
  const backend = createBackend();
  const user = backend.item("user_message", {
    content: [
      { type: "input_text", text: "Show " },
      { type: "input_tag", id: "1", text: "Milk", data: {}, interactive: true },
    ],
    attachments: [],
    quoted_text: "a quotation",
    inference_options: {},
  });
  const workflow = backend.item("workflow", {
    workflow: {
      type: "reasoning",
      expanded: true,
      summary: { duration: 2 },
      tasks: [{ type: "thought", status_indicator: "complete", title: "Why", content: "So." }],
    },
  });
  const answer = assistantMessage(
    "a",
    "# Title\n\nText with `code` and a [link](https://e.com).\n\n- [x] done",
  );
  const threadId = backend.addThread(
    [user, workflow, answer, backend.item("widget", { id: "w", widget: everyWidget })],
    { title: "A chat" },
  );
  const page = await openPage(backend, { ...everything, theme });
  expect(await violations(page)).toEqual([]);

  await page.chatkit.setThreadId(threadId);
  await expect.poll(() => page.findAll(".widget").length).toBe(1);
  expect(await violations(page)).toEqual([]);

  page.write("@m");
  await expect.poll(() => page.findAll("[role=option]").length).toBe(1);
  expect(await violations(page)).toEqual([]);

  page.write("");
  await page.click("Model: A");
  await expect.poll(() => page.findAll("[role=menuitemradio]").length).toBe(1);
  expect(await violations(page)).toEqual([]);

  backend.respond(({ send }) => {
    send({ type: "notice", level: "danger", title: "Careful", message: "Hot." });
    send({ type: "error", code: "stream.error", allow_retry: true });
  });
  await page.send("fail");
  await expect.poll(() => page.findAll(".note.danger").length).toBe(2);
  expect(await violations(page)).toEqual([]);

  await page.chatkit.showHistory();
  await expect.poll(() => page.findAll(".history-row").length).toBe(1);
  expect(await violations(page)).toEqual([]);

  await page.click("Actions for A chat");
  await page.click("Delete");
  await expect.poll(() => page.findAll("dialog").length).toBe(1);
  expect(await violations(page)).toEqual([]);
});

test("axe finds nothing in questions, and in a chat that is missing", async () => {
  const backend = createBackend();
  const question = {
    type: "multiple_choice" as const,
    id: "q",
    question: "Which?",
    options: [{ value: "A" }],
    multiple: true,
  };
  const asked = backend.item("structured_input", { status: "pending", inputs: [question] });
  const page = await openPage(backend, { initialThread: backend.addThread([asked]) });
  await expect.poll(() => page.findAll(".questions").length).toBe(1);
  expect(await violations(page)).toEqual([]);
  await page.chatkit.setThreadId("nobody");
  await expect.poll(() => page.text()).toContain("does not exist");
  expect(await violations(page)).toEqual([]);
});

test("a question that takes the composer's place is read out and takes the focus, and gives it back", async () => {
  const backend = createBackend();
  const asked = backend.item("structured_input", {
    id: "s",
    status: "pending",
    inputs: [{ type: "freeform", id: "q", question: "Which shop?" }],
  });
  backend.respond(({ send, request }) => {
    const item = { ...asked, status: "answered" as const };
    if (request.type === "threads.create") send({ type: "thread.item.done", item: asked });
    else send({ type: "thread.item.replaced", item });
  });
  const page = await openPage(backend);
  page.find(".field textarea").focus();
  await page.send("buy milk");
  const focused = () => page.shadow.activeElement?.closest("label, form")?.textContent;
  await expect.poll(focused).toContain("Which shop?");
  expect(page.find("[aria-live]").textContent).toBe("Response: Which shop?");
  typeInto(page.find(".question textarea"), "the one at the corner");
  await page.click("Submit");
  await expect.poll(() => page.shadow.activeElement?.matches(".field textarea")).toBe(true);
});

test("of a long list no more is read out than can be listened to", async () => {
  const backend = createBackend();
  const rows = Array.from({ length: 30 }, (_, index) => `Row ${index}`);
  const widget = { type: "Card" as const, children: [] };
  const list = backend.item("widget", { id: "w", widget, copy_text: rows.join("\n") });
  backend.respond(({ send }) => send({ type: "thread.item.done", item: list }));
  const page = await openPage(backend);
  await page.send("list all");
  const said = [...rows.slice(0, 10), "…"].join("\n");
  await expect.poll(() => page.find("[aria-live]").textContent).toBe(`Response: ${said}`);
});
