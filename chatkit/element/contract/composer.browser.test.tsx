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

test("chooses nothing that no longer fits what is typed", async () => {
  const page = await openPage(answering(), {
    entities: { onTagSearch: async () => [milk, home] },
  });
  page.write("@");
  await expect.poll(() => page.findAll("[role=option]").length).toBe(2);
  page.write("@ho");
  await expect.poll(() => page.findAll("[role=option]")[0]?.textContent).toBe("Home");
  press(fieldOf(page), "Enter");
  await expect.poll(() => fieldOf(page).value).toBe("@Home ");
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
