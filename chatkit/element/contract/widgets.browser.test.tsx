import { expect, test, vi } from "vitest";
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

test("draws every component of the contract, and the children of unknown ones", async () => {
  const unknown = {
    type: "Hologram",
    children: [{ type: "Text", value: "inside unknown" }],
  } as never;
  const table = {
    type: "Table",
    children: [
      {
        type: "Table.Row",
        header: true,
        children: [{ type: "Table.Cell", children: [{ type: "Text", value: "Head" }] }],
      },
      {
        type: "Table.Row",
        children: [
          {
            type: "Table.Cell",
            vAlign: "start",
            width: 40,
            children: [{ type: "Text", value: "Cell" }],
          },
          { type: "Table.Cell" },
        ],
      },
      { type: "Table.Row" },
    ],
  } as never;
  const { page } = await show({
    type: "Card",
    status: { text: "From here", favicon: "data:,", frame: true },
    children: [
      { type: "Title", value: "A title", size: "3xl", weight: "bold", textAlign: "end" },
      { type: "Caption", value: "A caption", maxLines: 1 },
      {
        type: "Text",
        value: "A text",
        italic: true,
        lineThrough: true,
        minLines: 2,
        streaming: true,
      },
      { type: "Label", value: "A label", fieldName: "field" },
      { type: "Badge", label: "A badge", color: "info", variant: "solid", pill: true },
      { type: "Markdown", value: "**Mark**down" },
      { type: "Icon", name: "star-filled", size: "xl", color: "warning" },
      { type: "Image", src: "data:,", alt: "An image", frame: true, flush: true, fit: "contain" },
      {
        type: "Box",
        direction: "row",
        children: [
          { type: "Spacer", minSize: 4 },
          { type: "Divider", spacing: 2 },
        ],
      },
      { type: "Row", children: [{ type: "Text", value: "in row" }] },
      { type: "Col", children: [{ type: "Text", value: "in col" }] },
      { type: "Transition", children: { type: "Text", key: "k", value: "in transition" } },
      { type: "Transition", children: null },
      {
        type: "Chart",
        xAxis: { dataKey: "d", labels: { a: "Alpha" } },
        data: [{ d: "a", n: 3 }],
        series: [{ type: "bar", dataKey: "n", label: "Count" }],
      },
      {
        type: "Chart",
        xAxis: "d",
        data: [{ n: 4 }],
        series: [{ type: "line", dataKey: "n", label: "Count" }],
      },
      table,
      unknown,
    ],
  });
  for (const words of [
    "From here",
    "A title",
    "A caption",
    "A text",
    "A label",
    "A badge",
    "Markdown",
    "in row",
    "in col",
    "in transition",
    "Alpha",
    "Head",
    "Cell",
    "inside unknown",
  ]) {
    expect(page.text()).toContain(words);
  }
  expect(page.findAll(".w-table th[scope=col]").length).toBeGreaterThan(0);
});

test("previews have a root of their own", async () => {
  const { page } = await show({
    type: "Basic",
    gap: 2,
    align: "center",
    justify: "end",
    padding: "1em",
    children: [{ type: "Text", value: "basic" }],
  } as never);
  expect(page.text()).toContain("basic");
});

test("fires a streaming action on behalf of its item, with the button busy until it ends", async () => {
  const go = Promise.withResolvers<void>();
  const { page, backend, sent, item } = await show(
    card({ type: "Button", label: "Go", onClickAction: action("go", { payload: { a: 1 } }) }),
  );
  backend.respond(async ({ send }) => {
    await go.promise;
    send({
      type: "thread.item.replaced",
      item: { ...item, widget: card({ type: "Text", value: "clicked" }) },
    });
  });
  await page.click("Go");
  await expect.poll(() => page.find(".w-button").getAttribute("aria-busy")).toBe("true");
  await expect.poll(() => sent()).toEqual([{ type: "go", payload: { a: 1 } }]);
  expect(backend.received.at(-1)?.params.item_id).toBe("w");
  go.resolve();
  await expect.poll(() => page.text()).toContain("clicked");
});

test("fires a sync action at once, also during a response, and shows the updated item", async () => {
  const { page, backend, sent, item } = await show(
    card({
      type: "Checkbox",
      name: "done",
      label: "Milk",
      onChangeAction: action("toggle", { streaming: false, payload: { id: "7" } }),
    }),
  );
  backend.respond(() => new Promise(() => {}));
  backend.intercept("threads.sync_custom_action", () =>
    Response.json({ updated_item: { ...item, widget: card({ type: "Text", value: "synced" }) } }),
  );
  await page.send("wait");
  await expect.poll(() => page.findAll(".progress").length).toBe(1);
  page.find("input[type=checkbox]").click();
  await expect.poll(() => page.text()).toContain("synced");
  expect(sent("threads.sync_custom_action")).toEqual([
    { type: "toggle", payload: { id: "7", done: true } },
  ]);
});

test("a checkbox goes back when its action fails, and takes the server's state when that changes", async () => {
  const box = (defaultChecked: boolean) =>
    card({
      type: "Checkbox",
      name: "done",
      defaultChecked,
      onChangeAction: action("toggle", { streaming: false }),
    });
  const { page, backend, item } = await show(box(false));
  const input = () => page.find("input[type=checkbox]") as HTMLInputElement;
  backend.intercept("threads.sync_custom_action", () => new Response("", { status: 500 }));
  input().click();
  expect(input().checked).toBe(true);
  await expect.poll(() => input().checked).toBe(false);
  expect(page.text()).toContain("Something went wrong on the server");
  [...backend.threads.values()][0]?.items.splice(0, 1, { ...item, widget: box(true) });
  await page.chatkit.fetchUpdates();
  await expect.poll(() => input().checked).toBe(true);
});

test("client actions go to the page, never to the server", async () => {
  const onAction = vi.fn(async () => {});
  const onError = vi.fn();
  const { page, backend } = await show(
    card({
      type: "Button",
      label: "Open",
      onClickAction: action("open", { handler: "client", payload: { id: 1 } }),
    }),
    { widgets: { onAction }, onError },
  );
  await page.click("Open");
  await expect.poll(() => onAction.mock.calls.length).toBe(1);
  expect(onAction).toHaveBeenCalledWith(
    { type: "open", payload: { id: 1 } },
    expect.objectContaining({ id: "w" }),
  );
  onAction.mockRejectedValue(new Error("No"));
  await page.click("Open");
  await expect.poll(() => onError.mock.calls.length).toBe(1);
  expect(backend.received.some(({ type }) => type.includes("action"))).toBe(false);
});

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

test("lists show more on request, and a whole row can be pressed", async () => {
  const rows = ["one", "two", "three"].map((value) => ({
    type: "ListViewItem" as const,
    key: value,
    ...(value === "one" && { onClickAction: action("open") }),
    children: [{ type: "Text" as const, value }],
  }));
  const { page, backend, sent } = await show({
    type: "ListView",
    limit: 2,
    status: { text: "Rows", icon: "check" },
    children: rows,
  });
  backend.respond(() => {});
  expect(page.text()).not.toContain("three");
  await page.click("Show 1 more");
  await expect.poll(() => page.text()).toContain("three");
  await page.click("Show less");
  await expect.poll(() => page.text()).not.toContain("three");
  page.find(".w-list-press").click();
  await expect.poll(() => sent()).toEqual([{ type: "open" }]);
});

test("collapses and opens a card", async () => {
  const { page } = await show({
    type: "Card",
    collapsed: true,
    children: [{ type: "Text", value: "hidden part" }],
  });
  expect(page.text()).not.toContain("hidden part");
  await page.click("Expand");
  await expect.poll(() => page.text()).toContain("hidden part");
});
