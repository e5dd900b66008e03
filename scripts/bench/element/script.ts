import type { ThreadStreamEvent } from "#chatkit/protocol/events.ts";
import type { AssistantMessageItem, ThreadItem } from "#chatkit/protocol/items.ts";
import type { Thread } from "#chatkit/protocol/threads.ts";

const words =
  "the list has **three** tasks for today and _two_ that are late so begin with `report.md` then ".split(
    " ",
  );

const paragraph = (seed: number, length: number) =>
  Array.from({ length }, (_, at) => words[(seed + at) % words.length]).join(" ");

const at = new Date(1_790_000_000_000).toISOString();

/** A conversation of so many items, as `thread-1000` names it, all in one page. */
export function thread(id: string): Thread {
  const count = Number(id.replace("thread-", ""));
  const data = Array.from({ length: count }, (_, index): ThreadItem => {
    const stored = { id: `item-${index}`, thread_id: id, created_at: at };
    const text = paragraph(index, 20 + (index % 40));
    return index % 2 === 0
      ? {
          type: "user_message",
          ...stored,
          content: [{ type: "input_text", text }],
          attachments: [],
          inference_options: {},
        }
      : said(stored, `${text}\n\n- ${paragraph(index, 8)}\n- ${paragraph(index + 3, 8)}`);
  });
  return {
    id,
    title: `${count} items`,
    created_at: at,
    status: { type: "active" },
    metadata: {},
    items: { data, has_more: false },
  };
}

/** An answer in Markdown, one word with each delta: paragraphs, a list, code, and on from the start. */
export function answer() {
  const stored = { id: `answer-${performance.now()}`, thread_id: "thread", created_at: at };
  const opening: ThreadStreamEvent[] = [
    {
      type: "thread.item.done",
      item: {
        type: "user_message",
        ...stored,
        id: `asked-${performance.now()}`,
        content: [{ type: "input_text", text: "Go on" }],
        attachments: [],
        inference_options: {},
      },
    },
    { type: "stream_options", stream_options: { allow_cancel: true } },
    { type: "thread.item.added", item: { ...said(stored, ""), content: [] } },
  ];
  const delta = (index: number): ThreadStreamEvent => ({
    type: "thread.item.updated",
    item_id: stored.id,
    update: {
      type: "assistant_message.content_part.text_delta",
      content_index: 0,
      delta: wordAt(index),
    },
  });
  const closing = (count: number): ThreadStreamEvent => ({
    type: "thread.item.done",
    item: said(stored, Array.from({ length: count }, (_, index) => wordAt(index)).join("")),
  });
  return { opening, delta, closing };
}

function wordAt(index: number): string {
  const word = `${words[index % words.length]} `;
  if (index % 150 === 149) return "\n\n```ts\nconst answer = 42;\n```\n\n";
  if (index % 60 === 59) return "\n\n";
  return index % 150 > 90 && index % 10 === 0 ? `\n- ${word}` : word;
}

function said(
  stored: Pick<ThreadItem, "id" | "thread_id" | "created_at">,
  text: string,
): AssistantMessageItem {
  const content = [{ type: "output_text" as const, text, annotations: [] }];
  return { type: "assistant_message", ...stored, content };
}
