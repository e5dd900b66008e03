import { expect, test, vi } from "vitest";
import type { ThreadItem } from "#chatkit/protocol/items.ts";
import { createBackend } from "../testing/backend.ts";
import { assistantMessage, streamedAnswer } from "../testing/events.ts";
import { openPage, type PageOptions, typeInto } from "../testing/page.tsx";

const backend = createBackend();

async function show(items: ThreadItem[], options: PageOptions & { domains?: string[] } = {}) {
  const { domains, ...given } = options;
  const patch = domains ? { allowed_image_domains: domains } : {};
  return openPage(backend, { initialThread: backend.addThread(items, patch), ...given });
}

const said = (text: string, annotations: object[] = []): ThreadItem =>
  ({
    ...assistantMessage("a", text),
    content: [{ type: "output_text", text, annotations }],
  }) as ThreadItem;

test("draws GitHub's Markdown", async () => {
  const page = await show([
    said(
      [
        "# One\n## Two\n###### Six",
        "**b** *i* ~~d~~ `c` line\\\nbreak <b>html</b>",
        "- a\n- b\n\n1. x\n\n   loose\n\n2. y",
        "- [x] done\n- [ ] open",
        "> quote\n\n---",
        "| a | b |\n| - | -: |\n| 1 | 2 |",
        "```ts\nconst a = 1;\n```\n\n    plain",
        "[ref][r] [none][n] ![image ref][r]\n\n[r]: https://e.com/x",
        "note[^1]\n\n[^1]: The footnote.",
        "<div>block</div>",
      ].join("\n\n"),
    ),
  ]);
  await expect.poll(() => page.findAll(".markdown").length).toBe(1);
  const found = (selector: string) => page.findAll(`.markdown ${selector}`).length;
  for (const selector of [
    "h3",
    "h4",
    "h6",
    "strong",
    "em",
    "del",
    "code",
    "br",
    "ul",
    "ol",
    "li.check",
    "blockquote",
    "hr",
    "th",
    "td",
    "pre",
    "sup",
    ".footnote",
  ]) {
    expect(found(selector), selector).toBeGreaterThan(0);
  }
  expect(page.text()).toContain("<b>html</b>");
  expect(page.text()).toContain("<div>block</div>");
  expect(page.find(".markdown a").getAttribute("rel")).toBe("noopener noreferrer");
});

test("copies code, and whole answers", async () => {
  const write = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
  const page = await show([said("```\nconst a = 1;\n```")]);
  await page.click("Copy code");
  await expect.poll(() => page.findAll("button[aria-label=Copied]").length).toBe(1);
  await page.click("Copy");
  expect(write.mock.calls.map(([text]) => text)).toEqual([
    "const a = 1;",
    "```\nconst a = 1;\n```",
  ]);
});

test("links only to safe places, and hands deeplinks to the page", async () => {
  const onDeeplink = vi.fn();
  const page = await show(
    [said("[bad](javascript:alert(1)) [task](chatkit-link://task?id=7) [good](https://e.com)")],
    { onDeeplink },
  );
  await expect.poll(() => page.findAll(".markdown a").length).toBe(2);
  page.find(".markdown a").click();
  expect(onDeeplink).toHaveBeenCalledWith({ name: "task", data: { id: "7" } });
});

test("loads images only from the domains the thread allows", async () => {
  const images = said("![ours](https://img.example.com/a.png) ![](https://tracker.example/b.png)");
  const page = await show([images], { domains: ["example.com"] });
  await expect
    .poll(() => page.findAll(".markdown img").map((img) => img.getAttribute("src")))
    .toEqual(["https://img.example.com/a.png"]);
  expect(page.text()).toContain("Image from tracker.example not shown");
});

test("shows what the person said: tags, quotes, files and images", async () => {
  const onRequestPreview = vi.fn(async () => ({
    preview: {
      type: "Basic" as const,
      direction: "row" as const,
      gap: 2,
      children: [{ type: "Text" as const, value: "Due tomorrow" }],
    },
  }));
  const page = await show(
    [
      backend.item("user_message", {
        content: [
          { type: "input_text", text: "Finish " },
          { type: "input_tag", id: "1", text: "Milk", data: {}, interactive: true },
          { type: "input_tag", id: "2", text: "Plain", data: {}, interactive: false },
        ],
        attachments: [
          { type: "file", id: "f", name: "list.pdf", mime_type: "application/pdf" },
          {
            type: "image",
            id: "i",
            name: "photo",
            mime_type: "image/png",
            preview_url: "data:image/png;base64,AA==",
          },
        ],
        quoted_text: "as you said",
        inference_options: {},
      }),
    ],
    { entities: { onRequestPreview } },
  );
  await expect.poll(() => page.find(".bubble").textContent).toBe("Finish @Milk@Plain");
  expect(page.find(".quoted").textContent).toBe("as you said");
  expect(page.find(".attached").textContent).toContain("list.pdf");
  expect(page.find(".attached img").getAttribute("alt")).toBe("photo");
  const tag = page.find(".tag.interactive");
  tag.focus();
  await expect.poll(() => page.findAll(".preview").length, { timeout: 3000 }).toBe(1);
  expect(page.find(".preview").textContent).toBe("Due tomorrow");
  tag.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
  await expect.poll(() => page.findAll(".preview").length).toBe(0);
});

test("folds workflows and shows every kind of step", async () => {
  const page = await show([
    backend.item("workflow", {
      workflow: {
        type: "reasoning",
        expanded: false,
        summary: { duration: 3 },
        tasks: [
          { type: "thought", status_indicator: "complete", title: "Why", content: "*Because*" },
          {
            type: "web_search",
            status_indicator: "loading",
            queries: ["milk"],
            sources: [{ type: "url", title: "E", url: "https://e.com" }],
          },
          {
            type: "file",
            status_indicator: "none",
            title: "Read",
            sources: [{ type: "file", title: "F", filename: "f.txt" }],
          },
          { type: "image", status_indicator: "none" },
          { type: "custom", status_indicator: "none", icon: "search", content: "x" },
        ],
      },
    }),
    backend.item("workflow", {
      workflow: {
        type: "custom",
        expanded: true,
        tasks: [],
        summary: { title: "Tidied", icon: "check" },
      },
    }),
    backend.item("workflow", {
      workflow: {
        type: "custom",
        expanded: false,
        tasks: [{ type: "image", status_indicator: "none" }],
      },
    }),
    backend.item("task", {
      task: { type: "custom", status_indicator: "complete", title: "Saved" },
    }),
  ]);
  await expect.poll(() => page.text()).toContain("Thought for 3 s");
  expect(page.findAll(".steps")).toHaveLength(0);
  page.find(".workflow-head").click();
  await expect.poll(() => page.findAll(".steps li").length).toBeGreaterThan(5);
  expect(page.text()).toContain("Searching the web");
  expect(page.text()).toContain("Done");
  expect(page.text()).toContain("Saved");
});

test("names the running step of a workflow", async () => {
  backend.respond(({ send }) => {
    const item = backend.item("workflow", {
      id: "wf",
      workflow: { type: "reasoning", expanded: false, tasks: [] },
    });
    send({ type: "thread.item.added", item });
    send({
      type: "thread.item.updated",
      item_id: "wf",
      update: {
        type: "workflow.task.added",
        task_index: 0,
        task: { type: "custom", status_indicator: "loading", title: "Sorting" },
      },
    });
    return new Promise(() => {});
  });
  const page = await show([]);
  await page.send("sort");
  await expect.poll(() => page.find(".workflow-head").textContent).toContain("Sorting");
});

test("shows an image while it is made, and when it is", async () => {
  const url = "data:image/png;base64,AA==";
  const go = Promise.withResolvers<void>();
  backend.respond(async ({ send }) => {
    const item = backend.item("generated_image", { id: "img" });
    send({ type: "thread.item.added", item });
    send({
      type: "thread.item.updated",
      item_id: "img",
      update: { type: "generated_image.updated", image: { id: "p", url }, progress: 0.5 },
    });
    await go.promise;
    send({ type: "thread.item.done", item: { ...item, image: { id: "p", url } } });
  });
  const page = await show([]);
  await page.send("draw");
  await expect.poll(() => page.findAll("progress").length).toBe(1);
  expect((page.find("progress") as HTMLProgressElement).value).toBe(0.5);
  go.resolve();
  await expect.poll(() => page.findAll("progress").length).toBe(0);
  expect(page.find(".generated img").getAttribute("alt")).toBe("Generated image");
});

test("takes feedback, back again when it is refused, and answers anew on request", async () => {
  const page = await show(
    [
      backend.item("user_message", {
        id: "u",
        content: [{ type: "input_text", text: "hi" }],
        attachments: [],
        inference_options: {},
      }),
      said("Answer"),
    ],
    { threadItemActions: { feedback: true, retry: true } },
  );
  await page.click("Good response");
  await expect.poll(() => page.button("Good response").getAttribute("aria-pressed")).toBe("true");
  expect(backend.received.at(-1)).toMatchObject({
    type: "items.feedback",
    params: { item_ids: ["a"], kind: "positive" },
  });
  backend.intercept("items.feedback", () => new Response("", { status: 500 }));
  await page.click("Bad response");
  await expect.poll(() => page.button("Good response").getAttribute("aria-pressed")).toBe("true");
  backend.intercept("items.feedback", undefined);
  backend.respond(({ send }) => send(...streamedAnswer("b", ["Another"])));
  await page.click("Try again");
  await expect.poll(() => page.text()).toContain("Another");
  expect(page.text()).not.toContain("Answer");
});

test("asks questions in the composer's place, one by one, and shows the answers", async () => {
  const item = backend.item("structured_input", {
    id: "s",
    status: "pending",
    inputs: [
      {
        type: "multiple_choice",
        id: "one",
        question: "Pick one",
        options: [{ value: "A" }, { value: "B" }],
        multiple: false,
      },
      {
        type: "multiple_choice",
        id: "many",
        question: "Pick many",
        options: [{ value: "A" }],
        multiple: true,
      },
      { type: "freeform", id: "free", question: "Say", description: "optional" },
    ],
  });
  backend.respond(({ send, request }) => {
    expect(request.params.input).toEqual({
      status: "answered",
      answers: {
        one: { values: ["B"], skipped: false },
        many: { values: ["A", "mine"], skipped: false },
        free: { values: [], skipped: true },
      },
    });
    const answered = item.inputs.map((input) => ({
      ...input,
      answer: { values: ["B"], skipped: input.id === "free" },
    }));
    send({ type: "thread.item.replaced", item: { ...item, status: "answered", inputs: answered } });
  });
  const page = await show([item]);
  await expect.poll(() => page.text()).toContain("Question 1 of 3");
  const widthOf = (part: string) => page.find(`.questions ${part}`).clientWidth;
  expect(widthOf("header")).toBe(widthOf(".question"));
  const choose = (at: number) => page.findAll(".choice input")[at]?.click();
  choose(0);
  choose(1);
  await page.click("Next");
  await expect.poll(() => page.text()).toContain("Pick many");
  choose(0);
  choose(0);
  choose(0);
  typeInto(page.find(".question .input"), "mine");
  await page.click("Next");
  await expect.poll(() => page.text()).toContain("optional");
  typeInto(page.find(".question textarea"), "  ");
  await page.click("Back");
  await page.click("Next");
  await page.click("Skip");
  await expect.poll(() => page.text()).toContain("Skipped");
  expect(page.findAll(".field textarea")).toHaveLength(1);
});

test("skips all questions at once", async () => {
  backend.respond(() => {});
  const page = await show([
    backend.item("structured_input", {
      status: "pending",
      inputs: [{ type: "freeform", id: "q", question: "Say" }],
    }),
  ]);
  await page.click("Skip all");
  await expect
    .poll(() => backend.received.at(-1)?.params.input)
    .toEqual({ status: "skipped", answers: {} });
});

test("shows nothing of tool calls, ends of turns and hidden items", async () => {
  const page = await show([
    backend.item("client_tool_call", {
      status: "completed",
      call_id: "c",
      name: "n",
      arguments: {},
    }),
    backend.item("end_of_turn", {}),
    backend.item("hidden_context_item", { content: "secret" }),
    backend.item("sdk_hidden_context", { content: "secret" }),
    said("visible"),
  ]);
  await expect.poll(() => page.text()).toContain("visible");
  expect(page.findAll(".item")).toHaveLength(1);
  expect(page.text()).not.toContain("secret");
});
