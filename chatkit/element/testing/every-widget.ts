import type { WidgetRoot } from "#chatkit/protocol/widgets/root.ts";

/** A card with a control of every kind, labelled as a careful server does it. */
export const everyWidget: WidgetRoot = {
  type: "Card",
  asForm: true,
  status: { text: "A form", icon: "notebook" },
  confirm: {
    label: "Save",
    action: { type: "save", handler: "server", loadingBehavior: "auto", streaming: true },
  },
  cancel: {
    label: "Cancel",
    action: { type: "cancel", handler: "server", loadingBehavior: "auto", streaming: true },
  },
  children: [
    { type: "Title", value: "A title" },
    { type: "Caption", value: "A caption" },
    { type: "Label", value: "Name", fieldName: "name" },
    { type: "Input", name: "name" },
    { type: "Textarea", name: "notes", placeholder: "Notes" },
    { type: "Select", name: "list", placeholder: "List", options: [{ value: "a", label: "A" }] },
    { type: "DatePicker", name: "due", placeholder: "Due" },
    {
      type: "RadioGroup",
      name: "when",
      ariaLabel: "When",
      options: [{ value: "now", label: "Now" }],
    },
    { type: "Checkbox", name: "pin", label: "Pin" },
    { type: "Button", label: "Go", color: "info", variant: "solid" },
    { type: "Button", label: "Remove", color: "danger", variant: "soft" },
    {
      type: "Row",
      wrap: "wrap",
      children: (
        ["secondary", "success", "danger", "warning", "info", "discovery"] as const
      ).flatMap((color) =>
        (["soft", "solid", "outline"] as const).map((variant) => ({
          type: "Badge" as const,
          key: `${color} ${variant}`,
          label: color,
          color,
          variant,
        })),
      ),
    },
    { type: "Markdown", value: "Some **Markdown**." },
    { type: "Text", value: "Quiet", color: "tertiary" },
  ],
};
