import { expect, test } from "vitest";
import type { WidgetComponent } from "#chatkit/protocol/widgets/component.ts";
import type { WidgetRoot } from "#chatkit/protocol/widgets/root.ts";
import { createBackend } from "../testing/backend.ts";
import { openPage, type PageOptions, typeInto } from "../testing/page.tsx";

const action = (type: string, fields: object = {}) =>
  ({ type, handler: "server", loadingBehavior: "auto", streaming: true, ...fields }) as never;

async function show(widget: WidgetRoot, options: PageOptions = {}) {
  const backend = createBackend();
  const item = backend.item("widget", { id: "w", widget });
  const threadId = backend.addThread([item]);
  const page = await openPage(backend, { initialThread: threadId, ...options });
  await expect.poll(() => page.findAll(".widget").length).toBe(1);
  const sent = (type = "threads.custom_action") =>
    backend.received.filter((request) => request.type === type).map(({ params }) => params.action);
  return { backend, page, sent, item };
}
const card = (...children: WidgetComponent[]): WidgetRoot => ({ type: "Card", children });

test("submits a card as a form: fields nest by their names, and what is required is asked for", async () => {
  const { page, backend, sent } = await show({
    type: "Card",
    asForm: true,
    confirm: { label: "Save", action: action("save", { payload: { id: 7 } }) },
    cancel: { label: "Forget", action: action("forget") },
    children: [
      {
        type: "Input",
        name: "todo.title",
        required: true,
        autoFocus: true,
        autoSelect: true,
        pattern: "[a-z ]+",
        pill: true,
      },
      {
        type: "Textarea",
        name: "todo.notes",
        defaultValue: "n",
        pattern: "[",
        maxRows: 4,
        autoResize: false,
      },
      { type: "Textarea", name: "todo.code", pattern: "\\d+", placeholder: "Code" },
      {
        type: "Select",
        name: "todo.list",
        placeholder: "List",
        clearable: true,
        options: [
          { value: "a", label: "A" },
          { value: "b", label: "B" },
        ],
      },
      {
        type: "RadioGroup",
        name: "todo.when",
        defaultValue: "now",
        options: [
          { value: "now", label: "Now" },
          { value: "later", label: "Later" },
        ],
      },
      { type: "Checkbox", name: "todo.pin", label: "Pin" },
      {
        type: "Text",
        value: "edit me",
        editable: { name: "todo.text", autoFocus: false, autoSelect: true },
      },
    ],
  });
  backend.respond(() => {});
  await page.click("Save");
  expect(sent()).toEqual([]);
  typeInto(page.find("input[name='todo.title']"), "milk");
  typeInto(page.find(".w-editable"), "edited");
  page.findAll("input[type=radio]")[1]?.click();
  page.find("input[type=checkbox]").click();
  const select = page.find("select") as HTMLSelectElement;
  select.value = "b";
  select.dispatchEvent(new Event("change", { bubbles: true }));
  await expect.poll(() => select.value).toBe("b");
  await page.click("Save");
  await expect.poll(() => sent().length).toBe(1);
  expect(sent()[0]).toEqual({
    type: "save",
    payload: {
      id: 7,
      todo: {
        title: "milk",
        notes: "n",
        code: "",
        list: "b",
        when: "later",
        pin: true,
        text: "edited",
      },
    },
  });
  await expect.poll(() => page.find(".widget").getAttribute("aria-busy")).toBe("false");
  await page.click("Forget");
  await expect.poll(() => sent().length).toBe(2);
  expect(sent()[1]).toEqual({ type: "forget" });
});

test("confirms a plain card, and submits a form inside one", async () => {
  const { page, backend, sent } = await show({
    type: "Card",
    confirm: { label: "Yes", action: action("yes") },
    children: [
      {
        type: "Form",
        onSubmitAction: action("search", { loadingBehavior: "none" }),
        children: [
          { type: "Input", name: "q", defaultValue: "milk" },
          { type: "Button", submit: true, label: "Find", iconEnd: "search", style: "primary" },
        ],
      },
      { type: "Button", iconStart: "star", uniform: true, block: true },
    ],
  });
  backend.respond(() => {});
  await page.click("Find");
  await expect.poll(() => sent().length).toBe(1);
  expect(sent()[0]).toEqual({ type: "search", payload: { q: "milk" } });
  await page.click("Yes");
  await expect.poll(() => sent().length).toBe(2);
});

test("changes fire with the control's own value, and go back when refused", async () => {
  const change = action("change", { streaming: false });
  const { page, backend, sent } = await show(
    card(
      {
        type: "Select",
        name: "list",
        defaultValue: "a",
        onChangeAction: change,
        options: [
          { value: "a", label: "A" },
          { value: "b", label: "B" },
        ],
      },
      {
        type: "RadioGroup",
        name: "when",
        defaultValue: "now",
        onChangeAction: change,
        options: [
          { value: "now", label: "Now" },
          { value: "later", label: "Later" },
        ],
      },
      {
        type: "DatePicker",
        name: "due",
        defaultValue: "2026-11-22",
        min: "2026-11-10",
        max: "2026-11-28",
        clearable: true,
        onChangeAction: change,
      },
    ),
  );
  backend.intercept("threads.sync_custom_action", () => new Response("", { status: 500 }));
  const select = page.find("select") as HTMLSelectElement;
  select.value = "b";
  select.dispatchEvent(new Event("change", { bubbles: true }));
  await expect
    .poll(() => sent("threads.sync_custom_action"))
    .toEqual([{ type: "change", payload: { list: "b" } }]);
  await expect.poll(() => select.value).toBe("a");
  const later = page.findAll("input[type=radio]")[1] as HTMLInputElement;
  later.click();
  await expect.poll(() => sent("threads.sync_custom_action").length).toBe(2);
  await expect.poll(() => later.checked).toBe(false);

  await page.click(/Nov 22, 2026/);
  await expect
    .poll(() => page.findAll(".rdp-day button").length, { timeout: 4000 })
    .toBeGreaterThan(27);
  expect(page.findAll(".rdp-day button:disabled").length).toBeGreaterThan(0);
  page
    .findAll(".rdp-day button")
    .find(({ textContent }) => textContent === "25")
    ?.click();
  await expect
    .poll(() => sent("threads.sync_custom_action").at(-1))
    .toEqual({ type: "change", payload: { due: "2026-11-25" } });
  await expect.poll(() => page.findAll(".rdp-root").length).toBe(0);
  await expect.poll(() => page.text()).toContain("Nov 22, 2026");
  backend.intercept("threads.sync_custom_action", () => Response.json({}));
  await page.click(/Nov 22, 2026/);
  await page.click("Clear");
  await expect.poll(() => page.text()).toContain("Choose a date");
});

test("chooses a time with the date where the value has one", async () => {
  const { page, sent, backend } = await show(
    card({
      type: "DatePicker",
      name: "at",
      defaultValue: "2026-11-22T09:00:00",
      side: "top",
      align: "center",
      onChangeAction: action("at", { streaming: false }),
    }),
  );
  backend.intercept("threads.sync_custom_action", () => Response.json({}));
  await page.click(/09:00/);
  await expect.poll(() => page.findAll("input[type=time]").length, { timeout: 4000 }).toBe(1);
  typeInto(page.find("input[type=time]"), "10:30");
  await expect
    .poll(() => sent("threads.sync_custom_action").at(-1))
    .toEqual({ type: "at", payload: { at: "2026-11-22T10:30:00" } });
  expect(page.findAll(".rdp-root")).toHaveLength(1);
});
