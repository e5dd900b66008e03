import { expect, test } from "vitest";
import type { WidgetRoot } from "#chatkit/protocol/widgets/root.ts";
import { createBackend } from "../testing/backend.ts";
import { type ChatPage, openPage } from "../testing/page.tsx";
import { controls } from "../testing/properties/controls.ts";
import { blank, layout } from "../testing/properties/layout.ts";
import type { Shown } from "../testing/properties/looks.ts";
import { texts } from "../testing/properties/texts.ts";

/** What a component cannot be without. */
const least: Record<string, object> = {
  Card: { children: [] },
  ListView: { children: [] },
  ListViewItem: { children: [] },
  Basic: { children: [] },
  Transition: { children: { type: "Text", value: "plain" } },
  Image: { src: blank },
  Text: { value: "words" },
  Title: { value: "words" },
  Caption: { value: "words" },
  Label: { value: "words", fieldName: "field" },
  Markdown: { value: "words" },
  Badge: { label: "words" },
  Icon: { name: "star" },
  Button: { label: "words" },
  Select: { name: "field", options: [] },
};

async function show(widget: WidgetRoot): Promise<ChatPage> {
  const backend = createBackend();
  const threadId = backend.addThread([backend.item("widget", { id: "w", widget })]);
  const page = await openPage(backend, { initialThread: threadId });
  await expect.poll(() => page.findAll(".widget").length).toBe(1);
  return page;
}

/** The node in what it may stand in. */
function place(type: string, node: object): object {
  if (type === "ListViewItem") return { type: "ListView", children: [node] };
  if (type === "Table.Row") return { type: "Table", children: [node] };
  if (type !== "Table.Cell") return node;
  const cells = [node, { type: "Table.Cell" }];
  return { type: "Table", children: [{ type: "Table.Row", children: cells }] };
}

test.each(Object.entries({ layout, texts, controls }))(
  "every property of the contract shows: %s",
  async (_name, components) => {
    const cases = Object.entries(components).flatMap(([type, properties]) =>
      Object.entries<Shown<unknown> | string>(properties).flatMap(([property, shown]) => {
        if (typeof shown === "string") return [];
        const [value, look, expected, besides] = shown;
        const plain = { type, name: "field", ...least[type], ...besides };
        const nodes = [{ ...plain, [property]: value }, plain].map((node) => place(type, node));
        return [{ name: `${type}.${property}`, nodes, look, expected }];
      }),
    );
    const children = cases.map(({ nodes }) => ({ type: "Col", children: nodes }));
    const page = await show({ type: "Card", children } as never);
    const places = page.find(".w-card-body").children;
    cases.forEach(({ name, look, expected }, at) => {
      const [shown, plain] = places[at]?.children ?? [];
      if (!(shown instanceof HTMLElement && plain instanceof HTMLElement)) {
        throw new Error(`${name} draws nothing.`);
      }
      expect.soft(look(shown, plain), name).toEqual(expected);
    });
  },
);

test.each([
  ["Input", { type: "Input", name: "field", defaultValue: "given" }],
  ["Textarea", { type: "Textarea", name: "field", defaultValue: "given" }],
])("%s takes the focus and selects its text where asked to", async (_name, node) => {
  const page = await show({
    type: "Card",
    children: [{ ...node, autoFocus: true, autoSelect: true }],
  } as never);
  const field = page.find("[name=field]") as HTMLInputElement;
  await expect.poll(() => page.shadow.activeElement).toBe(field);
  expect([field.selectionStart, field.selectionEnd]).toEqual([0, 5]);
});

test("a text is edited where it stands, by the rules of a field", async () => {
  const page = await show({
    type: "Card",
    children: [
      {
        type: "Text",
        value: "abc",
        editable: {
          name: "code",
          autoFocus: true,
          autoSelect: true,
          autoComplete: "one-time-code",
          allowAutofillExtensions: true,
          pattern: "\\d+",
          placeholder: "Code",
          required: true,
        },
      },
    ],
  });
  const field = page.find("[name=code]") as HTMLTextAreaElement;
  await expect.poll(() => page.shadow.activeElement).toBe(field);
  expect([field.selectionStart, field.selectionEnd]).toEqual([0, 3]);
  expect(field.validity.customError).toBe(true);
  expect(field).toMatchObject({ placeholder: "Code", required: true, ariaLabel: "Code" });
  expect(field.getAttribute("autocomplete")).toBe("one-time-code");
  expect(field.hasAttribute("data-1p-ignore")).toBe(false);
});

test("a field is rounded like a field, whatever its lines, unless it is a pill", async () => {
  const page = await show({
    type: "Card",
    children: [
      { type: "Input", name: "plain" },
      { type: "Textarea", name: "lines" },
      { type: "Input", name: "pill", pill: true },
    ],
  });
  const radii = page.findAll(".w-control").map((at) => getComputedStyle(at).borderTopLeftRadius);
  expect(radii).toEqual(["10px", "10px", "999px"]);
});

test("a Label names its field, and the chosen day with it", async () => {
  const page = await show({
    type: "Card",
    children: [
      { type: "Label", value: "Title", fieldName: "title" },
      { type: "Input", name: "title", placeholder: "What is to be done?" },
      { type: "Label", value: "Due", fieldName: "due" },
      { type: "DatePicker", name: "due", defaultValue: "2026-11-22" },
    ],
  });
  const input = page.find("input") as HTMLInputElement;
  expect(input.labels?.[0]?.textContent).toBe("Title");
  expect(input.ariaLabel).toBeNull();
  const named = page.find(".w-date").getAttribute("aria-labelledby")?.split(" ") ?? [];
  const words = named.map((id) => page.shadow.getElementById(id)?.textContent);
  expect(words).toEqual(["Due", "Nov 22, 2026"]);
});

test("a calendar opens on the asked side, within its limits", async () => {
  const page = await show({
    type: "Card",
    size: "sm",
    children: [
      { type: "Box", height: 380 },
      {
        type: "DatePicker",
        name: "due",
        defaultValue: "2026-11-22",
        min: "2026-11-20",
        max: "2026-11-24",
        side: "top",
        align: "end",
        block: true,
      },
    ],
  });
  await page.click(/Nov 22, 2026/);
  await expect
    .poll(() => page.findAll(".rdp-day button").length, { timeout: 4000 })
    .toBeGreaterThan(27);
  const days = page.findAll(".rdp-day button:enabled").map(({ textContent }) => textContent);
  expect(days).toEqual(["20", "21", "22", "23", "24"]);
  const button = page.find(".w-date").getBoundingClientRect();
  const popup = () => page.find(".calendar-popup").getBoundingClientRect();
  await expect.poll(() => Math.round(popup().right - button.right)).toBe(0);
  expect(popup().bottom).toBeLessThan(button.top);
});
