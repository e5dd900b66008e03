import type { Button, WidgetComponent } from "#chatkit/protocol/widgets/component.ts";
import type { WidgetRoot } from "#chatkit/protocol/widgets/root.ts";

const variants = ["solid", "soft", "outline", "ghost"] as const;
const colors = [
  "primary",
  "secondary",
  "info",
  "discovery",
  "success",
  "caution",
  "warning",
  "danger",
] as const;
const sizes = ["3xs", "2xs", "xs", "sm", "md", "lg", "xl", "2xl", "3xl"] as const;

const row = (...children: WidgetComponent[]): WidgetComponent => ({
  type: "Row",
  gap: 2,
  wrap: "wrap",
  children,
});

const buttons = (all: readonly Omit<Button, "type">[]): WidgetComponent =>
  row(...all.map((button) => ({ type: "Button" as const, key: button.label, ...button })));

const options = [
  { value: "home", label: "Home" },
  { value: "work", label: "Work" },
];

/** Every control in its variants, colours and sizes. */
export const controls: Record<string, WidgetRoot> = {
  buttons: {
    type: "Card",
    size: "lg",
    children: [
      { type: "Title", value: "Buttons" },
      ...variants.map((variant) =>
        buttons(colors.map((color) => ({ label: color, color, variant, size: "md" as const }))),
      ),
      buttons(sizes.map((size) => ({ label: size, size }))),
      buttons([
        { label: "Pill", pill: true },
        { label: "Square", pill: false },
        { label: "Start", iconStart: "plus" },
        { label: "End", iconEnd: "chevron-right" },
        { label: "Large icon", iconStart: "star", iconSize: "xl" },
        { iconStart: "settings-slider", uniform: true },
        { label: "Disabled", disabled: true },
      ]),
      { type: "Button", label: "As wide as the card", block: true, style: "primary" },
    ],
  },
  fields: {
    type: "Card",
    size: "lg",
    children: [
      { type: "Title", value: "Fields" },
      { type: "Label", value: "With an outline", fieldName: "outlined" },
      { type: "Input", name: "outlined", placeholder: "What is to be done?" },
      { type: "Label", value: "Soft, as a pill", fieldName: "soft" },
      { type: "Input", name: "soft", variant: "soft", pill: true, placeholder: "Search" },
      { type: "Label", value: "Not to be changed", fieldName: "fixed" },
      { type: "Input", name: "fixed", defaultValue: "Buy milk", disabled: true },
      { type: "Label", value: "Several lines", fieldName: "lines" },
      { type: "Textarea", name: "lines", variant: "soft", rows: 3, placeholder: "Notes" },
      row(
        ...variants.map(
          (variant): WidgetComponent => ({
            type: "Select",
            key: variant,
            name: `select.${variant}`,
            placeholder: variant,
            variant,
            options,
          }),
        ),
      ),
      row(
        ...variants.map(
          (variant): WidgetComponent => ({
            type: "DatePicker",
            key: variant,
            name: `date.${variant}`,
            placeholder: variant,
            variant,
            min: "2026-11-10",
          }),
        ),
      ),
      {
        type: "RadioGroup",
        name: "often",
        ariaLabel: "How often",
        direction: "col",
        defaultValue: "daily",
        options: [
          { value: "daily", label: "Daily" },
          { value: "weekly", label: "Weekly" },
          { value: "never", label: "Never", disabled: true },
        ],
      },
      { type: "Checkbox", name: "pinned", label: "Pinned", disabled: true, defaultChecked: true },
    ],
  },
};
