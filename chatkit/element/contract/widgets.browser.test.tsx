import { expect, test, vi } from "vitest";
import type { WidgetComponent } from "#chatkit/protocol/widgets/component.ts";
import type { WidgetRoot } from "#chatkit/protocol/widgets/root.ts";
import { createBackend } from "../testing/backend.ts";
import { openPage, type PageOptions } from "../testing/page.tsx";

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
  await page.click("one");
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

test("draws any icon of Lucide, and a dot for a name that there is none of", async () => {
  const icons = ["lucide:flag", "lucide:alarm-clock", "lucide:arrow-down-0-1", "lucide:nothing"];
  const { page } = await show(
    card(...icons.map((name): WidgetComponent => ({ type: "Icon", name: name as never }))),
  );
  const drawn = () => page.findAll(".widget svg").map((icon) => icon.classList.value);
  await expect.poll(() => drawn().filter((names) => names.includes("lucide")).length).toBe(4);
  const [flag, clock, arrow, nothing] = drawn();
  expect(flag).toContain("lucide-flag");
  expect(clock).toContain("lucide-alarm-clock");
  expect(arrow).toContain("lucide-arrow-down-0-1");
  expect(nothing).toContain("lucide-dot");
});
