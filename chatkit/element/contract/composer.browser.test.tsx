import type { Command, Entity } from "@openai/chatkit";
import { expect, test, vi } from "vitest";
import { createBackend } from "../testing/backend.ts";
import { streamedAnswer } from "../testing/events.ts";
import { openPage, press } from "../testing/page.tsx";

const milk: Entity = {
  id: "1",
  title: "Buy milk",
  group: "Tasks",
  icon: "check",
  data: { kind: "task" },
};
const home: Entity = { id: "2", title: "Home", group: "Projects" };

function answering() {
  const backend = createBackend();
  backend.respond(({ send }) => send(...streamedAnswer(crypto.randomUUID(), ["ok"])));
  return backend;
}
const fieldOf = (page: { find: (selector: string) => HTMLElement }) =>
  page.find(".field textarea") as HTMLTextAreaElement;

test("sends with Enter, makes a line with Shift, and leaves input methods alone", async () => {
  const backend = answering();
  const page = await openPage(backend);
  page.write("hello");
  press(fieldOf(page), "Enter", { shiftKey: true });
  press(fieldOf(page), "Enter", { isComposing: true });
  expect(backend.received).toEqual([]);
  press(fieldOf(page), "Enter");
  await expect.poll(() => backend.received.length).toBe(1);
  expect(fieldOf(page).value).toBe("");
});

test("mentions what is found with @, by keyboard, and sends it as a tag", async () => {
  const backend = answering();
  const onTagSearch = vi.fn(async (query: string) =>
    [milk, home].filter(({ title }) => title.toLowerCase().includes(query)),
  );
  const page = await openPage(backend, { entities: { onTagSearch, showComposerMenu: true } });
  await page.click("Mention something");
  expect(fieldOf(page).value).toBe("@");
  page.write("do @");
  await expect.poll(() => page.findAll("[role=option]").length).toBe(2);
  expect(page.findAll(".group").map(({ textContent }) => textContent)).toEqual([
    "Tasks",
    "Projects",
  ]);
  press(fieldOf(page), "ArrowDown");
  await expect.poll(() => page.find("[aria-selected=true]").textContent).toBe("Home");
  press(fieldOf(page), "ArrowUp");
  await expect.poll(() => fieldOf(page).getAttribute("aria-activedescendant")).toMatch(/-0$/);
  press(fieldOf(page), "Tab");
  await expect.poll(() => fieldOf(page).value).toBe("do @Buy milk ");
  expect(page.find(".highlight mark").textContent).toBe("@Buy milk");
  page.write("do @Buy milk now");
  await page.click("Send message");
  await expect.poll(() => backend.received.length).toBe(1);
  expect(backend.received[0]?.params.input).toMatchObject({
    content: [
      { type: "input_text", text: "do " },
      { type: "input_tag", id: "1", text: "Buy milk", data: { kind: "task" }, group: "Tasks" },
      { type: "input_text", text: " now" },
    ],
  });
});

test("closes the menu with Escape, says when nothing matches, and chooses with the pointer", async () => {
  const onError = vi.fn();
  const page = await openPage(answering(), {
    onError,
    entities: {
      onTagSearch: async (query) => {
        if (query === "broken") throw new Error("Search failed");
        return query === "none" ? [] : [milk];
      },
    },
  });
  page.write("@none");
  await expect.poll(() => page.text()).toContain("No matches");
  page.write("@broken");
  await expect.poll(() => onError.mock.calls.length).toBe(1);
  press(fieldOf(page), "Escape");
  await expect.poll(() => page.findAll(".suggestions").length).toBe(0);
  page.write("now @m");
  await expect.poll(() => page.findAll("[role=option]").length).toBe(1);
  const option = page.find("[role=option]");
  option.dispatchEvent(new PointerEvent("pointermove", { bubbles: true }));
  option.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true, cancelable: true }));
  await expect.poll(() => fieldOf(page).value).toBe("now @Buy milk ");
});

test("offers commands with /, its own and the page's, with menus and entities behind them", async () => {
  const commands: Command[] = [
    { id: "more", label: "More", group: "Page" },
    { id: "insert", label: "Insert milk" },
    { id: "effect", label: "Effect" },
    { id: "broken", label: "Broken" },
  ];
  const onSelect = vi.fn(async ({ id }: Command) => {
    if (id === "more") return { type: "menu" as const, commands: [commands[1] as Command] };
    if (id === "insert") return { type: "entity" as const, entity: milk };
    if (id === "broken") throw new Error("No");
  });
  const onError = vi.fn();
  const onToolChange = vi.fn();
  const page = await openPage(answering(), {
    onError,
    onToolChange,
    api: {
      url: "/chatkit",
      domainKey: "",
      fetch: answering().fetch,
      uploadStrategy: { type: "two_phase" },
    },
    commands: {
      enabled: true,
      onSelect,
      onSearch: async (query) =>
        commands.filter(({ label }) => label.toLowerCase().includes(query)),
    },
    composer: {
      attachments: { enabled: true },
      tools: [{ id: "search", label: "Search", icon: "search" }],
    },
  });
  const choose = async (label: string) => {
    await expect
      .poll(() => page.findAll("[role=option]").some(({ textContent }) => textContent === label))
      .toBe(true);
    page
      .findAll("[role=option]")
      .find(({ textContent }) => textContent === label)
      ?.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true, cancelable: true }));
  };
  page.write("/");
  await expect.poll(() => page.findAll("[role=option]").length).toBe(6);
  expect(page.find("[role=listbox]").getAttribute("aria-label")).toBe("Commands");
  await choose("More");
  await expect.poll(() => page.findAll("[role=option]").length).toBe(1);
  await choose("Insert milk");
  await expect.poll(() => fieldOf(page).value).toBe("@Buy milk ");
  page.write("/eff");
  await choose("Effect");
  await expect.poll(() => fieldOf(page).value).toBe("");
  page.write("/bro");
  await choose("Broken");
  await expect.poll(() => onError.mock.calls.length).toBe(1);
  page.write("/sea");
  await choose("Search");
  await expect.poll(() => onToolChange.mock.calls).toEqual([[{ toolId: "search" }]]);
  const browse = vi.spyOn(HTMLInputElement.prototype, "click").mockImplementation(() => {});
  page.write("/add");
  await choose("Add files");
  expect(browse).toHaveBeenCalled();
  browse.mockRestore();
});

test("brings earlier messages back with the arrows", async () => {
  const page = await openPage(answering());
  await page.send("first");
  await expect.poll(() => page.findAll(".said").length).toBe(1);
  await page.send("second");
  await expect.poll(() => page.findAll(".said").length).toBe(2);
  press(fieldOf(page), "ArrowUp");
  await expect.poll(() => fieldOf(page).value).toBe("second");
  press(fieldOf(page), "ArrowUp");
  await expect.poll(() => fieldOf(page).value).toBe("first");
  press(fieldOf(page), "ArrowDown");
  await expect.poll(() => fieldOf(page).value).toBe("second");
});

test("sends with the chosen tool and model; a tool that does not persist is given up", async () => {
  const backend = answering();
  const onToolChange = vi.fn();
  const page = await openPage(backend, {
    onToolChange,
    composer: {
      placeholder: "Say something",
      tools: [
        {
          id: "search",
          label: "Search the web",
          shortLabel: "Search",
          icon: "search",
          placeholderOverride: "What to search?",
        },
        { id: "plan", label: "Plan", icon: "calendar", pinned: true, persistent: true },
      ],
      models: [
        { id: "fast", label: "Fast" },
        { id: "deep", label: "Deep", description: "Slow", default: true },
        { id: "off", label: "Off", disabled: true },
      ],
    },
  });
  expect(fieldOf(page).placeholder).toBe("Say something");
  await page.click("Tools");
  await expect.poll(() => page.findAll("[role=menuitemradio]").length).toBe(2);
  page.findAll("[role=menuitemradio]")[0]?.click();
  await expect.poll(() => fieldOf(page).placeholder).toBe("What to search?");
  await page.click("Model: Deep");
  await expect.poll(() => page.findAll("[role=menuitemradio]").length).toBe(3);
  page.findAll("[role=menuitemradio]")[2]?.click();
  page.findAll("[role=menuitemradio]")[0]?.click();
  await expect.poll(() => page.findAll("button[aria-label='Model: Fast']").length).toBe(1);
  await page.send("go");
  await expect.poll(() => backend.received.length).toBe(1);
  expect(backend.received[0]?.params.input).toMatchObject({
    inference_options: { tool_choice: { id: "search" }, model: "fast" },
  });
  await page.click("Plan");
  await expect.poll(() => page.findAll(".send.stop").length).toBe(0);
  await page.send("again");
  await expect.poll(() => page.findAll("button[aria-label='Stop using Plan']").length).toBe(1);
  expect(onToolChange.mock.calls.map(([{ toolId }]) => toolId)).toEqual(["search", null, "plan"]);
});

test("moves in menus with the keyboard", async () => {
  const page = await openPage(answering(), {
    composer: { models: ["Alpha", "Beta", "Gamma"].map((label) => ({ id: label, label })) },
  });
  await page.click("Model: Alpha");
  const focused = () => page.shadow.activeElement?.textContent;
  await expect.poll(focused).toBe("Alpha");
  const go = (key: string) =>
    page.shadow.activeElement && press(page.shadow.activeElement as HTMLElement, key);
  go("ArrowDown");
  expect(focused()).toBe("Beta");
  go("End");
  expect(focused()).toBe("Gamma");
  go("ArrowDown");
  expect(focused()).toBe("Alpha");
  go("ArrowUp");
  expect(focused()).toBe("Gamma");
  go("Home");
  expect(focused()).toBe("Alpha");
  go("b");
  expect(focused()).toBe("Beta");
  go("F5");
  expect(focused()).toBe("Beta");
  (page.shadow.activeElement as HTMLElement).click();
  await expect
    .poll(() => page.shadow.activeElement?.getAttribute("aria-label"))
    .toBe("Model: Beta");
});

test("keeps drafts by thread", async () => {
  const backend = answering();
  const [a, b] = [backend.addThread(), backend.addThread()];
  const page = await openPage(backend, { initialThread: a });
  await expect.poll(() => fieldOf(page).disabled).toBe(false);
  page.write("for a");
  await page.chatkit.setThreadId(b);
  await expect.poll(() => fieldOf(page).value).toBe("");
  page.write("for b");
  await page.chatkit.setThreadId(a);
  await expect.poll(() => fieldOf(page).value).toBe("for a");
  await page.chatkit.setThreadId(null);
  await expect.poll(() => fieldOf(page).value).toBe("");
});

test("attaches files: uploads them, refuses what breaks the rules, removes, and sends their ids", async () => {
  const backend = answering();
  const attachment = {
    type: "image",
    id: "att_1",
    name: "photo.png",
    mime_type: "image/png",
    preview_url: "data:image/png;base64,AA==",
  };
  backend.intercept("attachments.create", () => Response.json(attachment));
  const page = await openPage(backend, {
    api: {
      url: "/chatkit",
      domainKey: "",
      fetch: backend.fetch,
      uploadStrategy: { type: "two_phase" },
    },
    composer: {
      attachments: { enabled: true, maxSize: 100, maxCount: 2, accept: { "image/*": [".png"] } },
    },
  });
  const photo = new File(["x"], "photo.png", { type: "image/png" });
  const transfer = new DataTransfer();
  transfer.items.add(photo);
  const form = page.find(".composer");
  form.dispatchEvent(
    new DragEvent("dragover", { bubbles: true, cancelable: true, dataTransfer: transfer }),
  );
  await expect.poll(() => page.text()).toContain("Drop files here");
  form.dispatchEvent(
    new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: transfer }),
  );
  await expect.poll(() => page.findAll(".file[data-status=ready]").length).toBe(1);
  expect(page.text()).not.toContain("Drop files here");

  const pasted = new DataTransfer();
  pasted.items.add(new File(["x".repeat(200)], "big.png", { type: "image/png" }));
  fieldOf(page).dispatchEvent(
    new ClipboardEvent("paste", { bubbles: true, cancelable: true, clipboardData: pasted }),
  );
  await expect.poll(() => page.text()).toContain("big.png is larger than 0 MB");
  await page.chatkit.setComposerValue({
    files: [new File(["x"], "notes.txt", { type: "text/plain" })],
  });
  await expect.poll(() => page.text()).toContain("notes.txt has a type that is not accepted");
  await page.chatkit.setComposerValue({ files: [photo, photo] });
  await expect.poll(() => page.text()).toContain("At most 2 files");
  for (const name of ["big.png", "notes.txt"]) await page.click(`Remove ${name}`);
  await page.click("Remove photo.png");
  await expect.poll(() => backend.received.at(-1)?.type).toBe("attachments.delete");
  await page.send("look");
  await expect.poll(() => backend.received.at(-1)?.type).toBe("threads.create");
  expect(backend.received.at(-1)?.params.input).toMatchObject({ attachments: ["att_1"] });
});

const file = (name: string) => new File(["x"], name, { type: "text/plain" });
const attachment = { type: "file", id: "d1", name: "direct.txt", mime_type: "text/plain" };

test("uploads directly to a given address", async () => {
  const backend = answering();
  const uploadUrl = `data:application/json,${JSON.stringify(attachment)}`;
  const page = await openPage(backend, {
    composer: { attachments: { enabled: true } },
    api: {
      url: "/chatkit",
      domainKey: "",
      fetch: backend.fetch,
      uploadStrategy: { type: "direct", uploadUrl },
    },
  });
  await page.chatkit.setComposerValue({ files: [file("direct.txt")] });
  await expect.poll(() => page.findAll(".file[data-status=ready]").length).toBe(1);
});

test("uploads in two phases, tells of failures, and cancels", async () => {
  const backend = answering();
  const page = await openPage(backend, {
    composer: { attachments: { enabled: true } },
    api: {
      url: "/chatkit",
      domainKey: "",
      fetch: backend.fetch,
      uploadStrategy: { type: "two_phase" },
    },
  });
  const uploadTo = (url: string, method: string) =>
    backend.intercept("attachments.create", () =>
      Response.json({ ...attachment, upload_descriptor: { url, method, headers: { "x-a": "1" } } }),
    );
  backend.intercept("attachments.create", () => new Response("", { status: 413 }));
  await page.chatkit.setComposerValue({ files: [file("refused.txt")] });
  await expect.poll(() => page.text()).toContain("refused.txt could not be uploaded");
  uploadTo("http://127.0.0.1:1/closed", "PUT");
  await page.chatkit.setComposerValue({ files: [file("lost.txt")] });
  await expect.poll(() => page.text()).toContain("lost.txt could not be uploaded");

  backend.intercept("attachments.create", () => new Promise(() => {}));
  await page.chatkit.setComposerValue({ files: [file("slow.txt")] });
  await expect.poll(() => page.findAll(".file[data-status=uploading]").length).toBe(1);
  expect(page.button("Send message").disabled).toBe(true);
  await page.click("Remove slow.txt");
  await expect.poll(() => page.findAll(".file[data-status=uploading]").length).toBe(0);
});

test("dictates: records, has the server write it down, and adds it to the text", async () => {
  const backend = answering();
  backend.intercept("input.transcribe", () => Response.json({ text: "buy milk" }));
  const microphone = vi
    .spyOn(navigator.mediaDevices, "getUserMedia")
    .mockImplementation(async () => new AudioContext().createMediaStreamDestination().stream);
  const page = await openPage(backend, { composer: { dictation: { enabled: true } } });
  page.write("please");
  await page.click("Dictate");
  await expect.poll(() => page.findAll(".recording").length).toBe(1);
  await page.click("Stop dictating");
  await expect.poll(() => fieldOf(page).value).toBe("please buy milk");
  expect(backend.received.at(-1)?.params).toMatchObject({
    mime_type: expect.stringMatching(/^audio\//),
  });

  backend.intercept("input.transcribe", () => new Response("", { status: 500 }));
  await page.click("Dictate");
  await page.click("Stop dictating");
  await expect.poll(() => page.findAll("button[aria-label=Dictate]").length).toBe(1);
  microphone.mockRejectedValue(new DOMException("no", "NotAllowedError"));
  await page.click("Dictate");
  await expect.poll(() => page.text()).toContain("The microphone cannot be used");
  microphone.mockRestore();
});

test("quotes what a message answers", async () => {
  const backend = answering();
  const page = await openPage(backend);
  await page.chatkit.setComposerValue({ reply: "As I said", text: "Why?" });
  await expect.poll(() => page.find(".quote").textContent).toContain("As I said");
  await page.click("Send message");
  await expect.poll(() => backend.received.length).toBe(1);
  expect(backend.received[0]?.params.input).toMatchObject({ quoted_text: "As I said" });
  await page.chatkit.setComposerValue({ reply: "Again" });
  await page.click("Remove quote");
  await expect.poll(() => page.findAll(".quote").length).toBe(0);
});
