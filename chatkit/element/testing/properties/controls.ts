import {
  attribute,
  css,
  differs,
  filled,
  has,
  high,
  type Properties,
  type Shown,
  wide,
  words,
} from "./looks.ts";

const is = (selector: string): Shown<boolean> => [true, has(selector), true];
const disabled = is(":disabled");
const variant = <V extends "soft" | "solid">(value: V, inner?: string): Shown<V> => [
  value as NonNullable<V>,
  differs(css("background-color", inner)),
  true,
];
const size: Shown<"xl"> = ["xl", css("min-height", ".w-button, .w-control"), "40px"];
const pill: Shown<boolean> = [true, differs(css("border-top-left-radius", ".w-control")), true];
const block: Shown<boolean> = [true, differs(wide()), true];
const options = [{ value: "a", label: "Alpha" }];

const field = {
  name: ["other", attribute("name"), "other"],
  defaultValue: ["given", filled(), "given"],
  required: is(":required"),
  placeholder: ["Hint", attribute("placeholder"), "Hint"],
  allowAutofillExtensions: [true, differs(has("[data-1p-ignore]")), true],
  autoSelect: "contract/properties",
  autoFocus: "contract/properties",
  disabled,
  variant: ["soft", differs(css("background-color")), true],
  size,
  gutterSize: ["xl", css("padding-left"), "20px"],
} satisfies Partial<Properties<"Input">>;

/** What is pressed, chosen and filled in. */
export const controls: {
  Button: Properties<"Button">;
  Input: Properties<"Input">;
  Textarea: Properties<"Textarea">;
  Select: Properties<"Select">;
  DatePicker: Properties<"DatePicker">;
  Checkbox: Properties<"Checkbox">;
  RadioGroup: Properties<"RadioGroup">;
} = {
  Button: {
    submit: is("[type=submit]"),
    label: ["Other", words, "Other"],
    onClickAction: "contract/widgets",
    iconStart: ["check", has(".lucide-check:first-child"), true],
    iconEnd: ["check", has(".lucide-check:last-child"), true],
    style: ["primary", differs(css("background-color")), true],
    iconSize: ["2xl", differs(css("width", "svg")), true, { iconStart: "check" }],
    color: ["danger", differs(css("color")), true],
    variant: variant("solid"),
    size,
    pill: [false, differs(css("border-top-left-radius")), true],
    uniform: [true, css("width"), "36px", { label: undefined, iconStart: "check" }],
    block,
    disabled,
  },
  Input: {
    ...field,
    inputType: ["email", attribute("type"), "email"],
    pattern: ["[a-z]+", attribute("pattern"), "[a-z]+"],
    pill,
  },
  Textarea: {
    ...field,
    size: ["xl", differs(css("font-size")), true],
    pattern: "contract/forms",
    rows: [6, differs(high()), true],
    autoResize: [false, css("resize"), "vertical"],
    maxRows: [2, differs(css("max-height")), true],
  },
  Select: {
    name: ["other", attribute("name", "select"), "other"],
    options: [options, words, "Choose…Alpha"],
    onChangeAction: "contract/forms",
    placeholder: ["Hint", words, "Hint"],
    defaultValue: ["a", filled("select"), "a", { options }],
    variant: variant("soft", "select"),
    size,
    pill,
    block,
    clearable: [true, words, "ClearAlpha", { options, defaultValue: "a" }],
    disabled,
  },
  DatePicker: {
    name: ["other", (at) => at.id.endsWith("other"), true],
    onChangeAction: "contract/forms",
    placeholder: ["Hint", words, "Hint"],
    defaultValue: ["2026-11-22", words, "Nov 22, 2026"],
    min: "contract/properties",
    max: "contract/properties",
    variant: variant("soft"),
    size,
    side: "contract/properties",
    align: "contract/properties",
    pill,
    block,
    clearable: "contract/forms",
    disabled,
  },
  Checkbox: {
    name: ["other", attribute("name", "input"), "other"],
    label: ["Hint", words, "Hint"],
    defaultChecked: is(":checked"),
    onChangeAction: "contract/forms",
    disabled,
    required: is(":required"),
  },
  RadioGroup: {
    name: ["other", (at) => at.id.endsWith("other"), true],
    options: [options, words, "Alpha"],
    ariaLabel: ["Hint", attribute("aria-label"), "Hint"],
    onChangeAction: "contract/forms",
    defaultValue: ["a", has(":checked"), true, { options }],
    direction: ["col", css("flex-direction"), "column"],
    disabled: [true, has(":disabled"), true, { options }],
    required: [true, has(":required"), true, { options }],
  },
};
