import type { WidgetRoot } from "#chatkit/protocol/widgets/root.ts";

const action = (type: string, payload?: object) => ({
  type,
  ...(payload && { payload }),
  handler: "client" as const,
  loadingBehavior: "auto" as const,
  streaming: true,
});

/** Widgets that show every component at least once, by what they are about. */
export const widgets: Record<string, WidgetRoot> = {
  task: {
    type: "Card",
    size: "md",
    status: { text: "Due tomorrow at 17:00", icon: "calendar" },
    children: [
      {
        type: "Row",
        gap: 3,
        align: "start",
        children: [
          { type: "Checkbox", name: "done", onChangeAction: action("task.complete", { id: "1" }) },
          {
            type: "Col",
            gap: 1,
            flex: 1,
            children: [
              { type: "Text", value: "Buy milk", weight: "medium" },
              { type: "Caption", value: "Oat milk if they have it" },
              {
                type: "Row",
                gap: 2,
                wrap: "wrap",
                children: [
                  { type: "Badge", label: "Priority 1", color: "danger" },
                  {
                    type: "Badge",
                    label: "Errands",
                    color: "info",
                    variant: "outline",
                    pill: true,
                  },
                ],
              },
            ],
          },
        ],
      },
      { type: "Divider", flush: true },
      {
        type: "Row",
        gap: 2,
        children: [
          {
            type: "Button",
            label: "Open",
            iconEnd: "external-link",
            onClickAction: action("task.open"),
          },
          { type: "Spacer" },
          { type: "Button", label: "Delete", color: "danger", variant: "soft", disabled: true },
          { type: "Button", label: "Done", style: "primary", iconStart: "check" },
        ],
      },
    ],
  },
  list: {
    type: "ListView",
    limit: 3,
    status: { text: "5 tasks today", icon: "notebook" },
    children: ["Water the plants", "Call Ana", "Send the report", "Book flights", "Read"].map(
      (value, index) => ({
        type: "ListViewItem" as const,
        key: value,
        gap: 3,
        onClickAction: action("task.open", { index }),
        children: [
          { type: "Checkbox" as const, name: `done.${index}`, defaultChecked: index === 1 },
          { type: "Text" as const, value, lineThrough: index === 1 },
          { type: "Spacer" as const },
          { type: "Badge" as const, label: `${9 + index}:00`, size: "sm" as const },
          { type: "Icon" as const, name: "chevron-right", color: "tertiary", size: "sm" as const },
        ],
      }),
    ),
  },
  form: {
    type: "Card",
    asForm: true,
    size: "md",
    children: [
      { type: "Title", value: "Edit task", size: "lg" },
      { type: "Label", value: "Title", fieldName: "task.title" },
      { type: "Input", name: "task.title", defaultValue: "Buy milk", required: true },
      { type: "Label", value: "Notes", fieldName: "task.notes" },
      { type: "Textarea", name: "task.notes", rows: 2, placeholder: "What else?" },
      {
        type: "Row",
        gap: 3,
        wrap: "wrap",
        children: [
          {
            type: "Select",
            name: "task.project",
            placeholder: "Project",
            clearable: true,
            options: [
              { value: "home", label: "Home" },
              { value: "work", label: "Work" },
            ],
          },
          { type: "DatePicker", name: "task.due", placeholder: "Due date", clearable: true },
        ],
      },
      {
        type: "RadioGroup",
        name: "task.priority",
        ariaLabel: "Priority",
        defaultValue: "2",
        options: [
          { label: "High", value: "1" },
          { label: "Normal", value: "2" },
          { label: "Low", value: "3" },
        ],
      },
      { type: "Checkbox", name: "task.remind", label: "Remind me", defaultChecked: true },
    ],
    confirm: { label: "Save", action: action("task.save", { id: "1" }) },
    cancel: { label: "Cancel", action: action("task.cancel") },
  },
  texts: {
    type: "Card",
    size: "lg",
    children: [
      { type: "Title", value: "Texts of all sizes", size: "2xl" },
      { type: "Markdown", value: "With *emphasis*, `code`, and a [link](https://example.com)." },
      { type: "Text", value: "Edit me in place", editable: { name: "text" } },
      { type: "Text", value: "Small and quiet", size: "sm", color: "secondary", italic: true },
      { type: "Text", value: "Still arriving", id: "streaming", streaming: true },
      {
        type: "Row",
        gap: 2,
        wrap: "wrap",
        children: (["secondary", "success", "danger", "warning", "info", "discovery"] as const).map(
          (color) => ({ type: "Badge" as const, key: color, label: color, color }),
        ),
      },
      {
        type: "Box",
        direction: "row",
        gap: 3,
        padding: 3,
        radius: "lg",
        background: "surface-secondary",
        border: { size: 1, color: "default", style: "dashed" },
        children: [
          { type: "Icon", name: "sparkle", size: "xl", color: "discovery" },
          { type: "Image", src: "/icon.svg", alt: "The app's mark", size: 40, radius: "md" },
          {
            type: "Transition",
            children: { type: "Text", key: "a", value: "A box with a dashed border" },
          },
        ],
      },
      {
        type: "Form",
        direction: "row",
        gap: 2,
        onSubmitAction: action("search"),
        children: [
          { type: "Input", name: "query", placeholder: "Search", pill: true, variant: "soft" },
          { type: "Button", submit: true, label: "Go", style: "primary" },
        ],
      },
      {
        type: "Chart",
        xAxis: "day",
        data: [
          { day: "Mon", done: 3 },
          { day: "Tue", done: 5 },
        ],
        series: [{ type: "bar", dataKey: "done", label: "Done" }],
      },
    ],
  },
};
