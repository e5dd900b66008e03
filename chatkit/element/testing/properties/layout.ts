import { attribute, css, differs, has, type Properties, wide, words } from "./looks.ts";

const text = { type: "Text", value: "words" } as const;
const color = "rgb(1, 2, 3)";
const action = { type: "go" };

/** An image that is there: the browser draws no missing one. */
export const blank = "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>";

const block = {
  height: [40, css("height"), "40px"],
  width: [50, css("width"), "50px"],
  size: [30, (at) => [at.offsetWidth, at.offsetHeight], [30, 30]],
  minHeight: [20, css("min-height"), "20px"],
  minWidth: [20, css("min-width"), "20px"],
  minSize: [20, (at) => [css("min-width")(at, at), css("min-height")(at, at)], ["20px", "20px"]],
  maxHeight: [20, css("max-height"), "20px"],
  maxWidth: ["50%", css("max-width"), "50%"],
  maxSize: [20, css("max-width"), "20px"],
  aspectRatio: [2, css("aspect-ratio"), "2 / 1"],
  radius: ["2xl", css("border-top-left-radius"), "16px"],
  margin: [{ left: 2 }, css("margin-left"), "8px"],
} satisfies Partial<Properties<"Box">>;

const box = {
  ...block,
  children: [[text], words, "words"],
  align: ["end", css("align-items"), "flex-end"],
  justify: ["between", css("justify-content"), "space-between"],
  wrap: ["wrap", css("flex-wrap"), "wrap"],
  flex: [2, css("flex-grow"), "2"],
  gap: [3, css("row-gap"), "12px"],
  padding: [{ x: 1, y: "3px" }, css("padding"), "3px 4px"],
  border: [
    { bottom: { size: 2, color, style: "dotted" } },
    css("border-bottom"),
    `2px dotted ${color}`,
  ],
  background: [{ light: color, dark: "#fff" }, css("background-color"), color],
} satisfies Partial<Properties<"Box">>;

const direction = ["row", css("flex-direction"), "row"] satisfies Properties<"Box">["direction"];
const dark = ["dark", css("color-scheme"), "dark"] satisfies Properties<"Card">["theme"];
const status = [
  { text: "Saved", icon: "check" },
  (at) => [words(at, at), has(".w-status svg")(at, at)],
  ["Saved", true],
] satisfies Properties<"Card">["status"];

/** Containers, and what gives them their shape. */
export const layout: {
  Card: Properties<"Card">;
  ListView: Properties<"ListView">;
  ListViewItem: Properties<"ListViewItem">;
  Basic: Properties<"Basic">;
  Box: Properties<"Box">;
  Row: Properties<"Row">;
  Col: Properties<"Col">;
  Form: Properties<"Form">;
  Spacer: Properties<"Spacer">;
  Divider: Properties<"Divider">;
  Transition: Properties<"Transition">;
  Image: Properties<"Image">;
  Table: Properties<"Table">;
  "Table.Row": Properties<"Table.Row">;
  "Table.Cell": Properties<"Table.Cell">;
} = {
  Card: {
    asForm: [true, has("form"), true],
    children: [[text], words, "words"],
    background: [color, css("background-color"), color],
    border: [2, css("border-top-width"), "2px"],
    size: ["sm", differs(css("max-width")), true],
    padding: [{ top: 5 }, css("padding-top"), "20px"],
    status,
    collapsed: [
      true,
      (at) => [has("[aria-expanded=false]")(at, at), words(at, at)],
      [true, "Expand"],
    ],
    confirm: [{ label: "Yes", action }, has(".w-card-buttons .primary"), true],
    cancel: [{ label: "No", action }, words, "No"],
    theme: dark,
  },
  ListView: {
    children: [[{ type: "ListViewItem", children: [text] }], words, "words"],
    limit: "contract/widgets",
    status,
    theme: dark,
  },
  ListViewItem: {
    children: [[text], words, "words"],
    onClickAction: [action, has("button"), true],
    gap: [5, css("column-gap", ".w-list-row"), "20px"],
    align: ["start", css("align-items", ".w-list-row"), "flex-start"],
  },
  Basic: {
    children: [[text], words, "words"],
    theme: dark,
    direction,
    gap: [2, css("row-gap"), "8px"],
    padding: [{ left: "5px" }, css("padding-left"), "5px"],
    align: ["baseline", css("align-items"), "baseline"],
    justify: ["evenly", css("justify-content"), "space-evenly"],
  },
  Box: { ...box, direction },
  Row: { ...box, justify: ["end", css("justify-content"), "flex-end"] },
  Col: box,
  Form: { ...box, direction, onSubmitAction: "contract/forms" },
  Spacer: { minSize: [12, css("min-height"), "12px"] },
  Divider: {
    color: [color, css("border-top-color"), color],
    size: [3, css("border-top-width"), "3px"],
    spacing: [2, css("margin-top"), "8px"],
    flush: [true, differs(wide()), true],
  },
  Transition: { children: [text, words, "words"] },
  Image: {
    ...block,
    src: [`${blank}#`, attribute("src"), `${blank}#`],
    alt: ["An image", attribute("alt"), "An image"],
    frame: [true, differs(css("box-shadow")), true],
    fit: ["contain", css("object-fit"), "contain"],
    position: ["bottom right", css("object-position"), "100% 100%"],
    flush: [true, css("margin-left"), "-16px"],
  },
  Table: {
    children: [
      [{ type: "Table.Row", children: [{ type: "Table.Cell", children: [text] }] }],
      words,
      "words",
    ],
  },
  "Table.Row": {
    children: [[{ type: "Table.Cell", children: [text] }], words, "words"],
    header: [true, has("th"), true, { children: [{ type: "Table.Cell" }] }],
  },
  "Table.Cell": {
    children: [[text], words, "words"],
    width: [70, css("width", "td"), "70px"],
    padding: [{ left: 4 }, css("padding-left", "td"), "16px"],
    colSpan: [2, attribute("colspan", "td"), "2"],
    rowSpan: [2, attribute("rowspan", "td"), "2"],
    align: ["end", css("text-align", "td"), "end"],
    vAlign: ["end", css("vertical-align", "td"), "bottom"],
    colSize: ["sm", css("width", "td"), "96px"],
  },
};
