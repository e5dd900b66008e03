import type { ThreadItem } from "#chatkit/protocol/items.ts";
import { controls } from "./controls.ts";
import { layouts } from "./layouts.ts";
import { landscape } from "./pictures.ts";
import { widgets } from "./widgets.ts";

const markdown = `# A heading
Text with **bold**, *italic*, ~~struck~~ and \`code\`, and a [link](https://example.com).

- A list
- with [x] nothing special

1. First
2. Second

- [x] Done
- [ ] Open

> A quotation

| Task | Due |
| --- | ---: |
| Buy milk | tomorrow |

\`\`\`ts
const answer = 42;
\`\`\`
`;

const stored = (id: string) => ({
  id,
  thread_id: "gallery",
  created_at: "2026-11-22T09:00:00.000Z",
});

/** One item of every kind, in the order of a conversation. */
export const items: ThreadItem[] = [
  {
    type: "user_message",
    ...stored("user"),
    content: [
      { type: "input_text", text: "Show me everything about " },
      { type: "input_tag", id: "1", text: "Buy milk", data: {}, interactive: true },
    ],
    attachments: [
      {
        type: "image",
        id: "p",
        name: "view.svg",
        mime_type: "image/svg+xml",
        preview_url: landscape,
      },
      { type: "file", id: "f", name: "shopping.pdf", mime_type: "application/pdf" },
    ],
    quoted_text: "You have five tasks today.",
    inference_options: {},
  },
  {
    type: "workflow",
    ...stored("workflow"),
    workflow: {
      type: "reasoning",
      expanded: true,
      summary: { duration: 4 },
      tasks: [
        { type: "thought", status_indicator: "complete", title: "Which tasks?", content: "All." },
        {
          type: "web_search",
          status_indicator: "complete",
          title: "Looked around",
          queries: ["oat milk"],
          sources: [{ type: "url", title: "Example", url: "https://example.com" }],
        },
        {
          type: "file",
          status_indicator: "loading",
          title: "Reading the notes",
          sources: [{ type: "file", title: "Notes", filename: "notes.txt" }],
        },
      ],
    },
  },
  {
    type: "assistant_message",
    ...stored("answer"),
    content: [
      {
        type: "output_text",
        text: markdown,
        annotations: [
          {
            type: "annotation",
            index: markdown.indexOf(", *italic*"),
            source: { type: "url", title: "Example", url: "https://example.com" },
          },
          { type: "annotation", source: { type: "file", title: "Notes", filename: "notes.txt" } },
        ],
      },
    ],
  },
  ...Object.entries({ ...widgets, ...controls, ...layouts }).map(
    ([name, widget]): ThreadItem => ({ type: "widget", ...stored(`widget-${name}`), widget }),
  ),
  {
    type: "task",
    ...stored("task"),
    task: { type: "custom", status_indicator: "complete", title: "Saved the list", icon: "check" },
  },
  {
    type: "structured_input",
    ...stored("answers"),
    status: "answered",
    inputs: [
      {
        type: "freeform",
        id: "q",
        question: "Which shop?",
        answer: { values: ["The one at the corner"], skipped: false },
      },
    ],
  },
  {
    type: "generated_image",
    ...stored("image"),
    image: { id: "i", url: landscape },
  },
];
