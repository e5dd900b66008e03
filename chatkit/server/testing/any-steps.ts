import fc from "fast-check";
import type { ThreadStreamEvent } from "#chatkit/protocol/events.ts";
import type { ThreadItem } from "#chatkit/protocol/items.ts";
import { isHiddenItem } from "../turns/hidden.ts";
import { widgetItem } from "../widgets/stream-widget.ts";
import { assistantItem, hiddenItem } from "./records.ts";

/** One step of an answer. */
export type Step =
  | { kind: "event"; make: (threadId: string) => ThreadStreamEvent }
  | { kind: "title"; title: string }
  | { kind: "throw" };

const kinds = ["assistant", "hidden", "widget", "workflow"] as const;
/** An id belongs to one kind for good: an item never changes what it is. */
const id = fc.constantFrom(...kinds.flatMap((kind) => [`${kind}-1`, `${kind}-2`]));
const item = fc.tuple(id, fc.string()).map(([itemId, text]) => (threadId: string): ThreadItem => {
  const [kind] = itemId.split("-");
  if (kind === "hidden") return { ...hiddenItem(threadId), id: itemId };
  if (kind === "widget") {
    const children = [{ type: "Text" as const, id: "t", value: text }];
    return { ...widgetItem(threadId, { type: "Card", children }), id: itemId };
  }
  if (kind === "assistant") return { ...assistantItem(threadId, text), id: itemId };
  const workflow = { type: "custom" as const, tasks: [], expanded: false };
  const { thread_id, created_at } = assistantItem(threadId, "");
  return { type: "workflow", id: itemId, thread_id, created_at, workflow };
});
const index = fc.integer({ min: 0, max: 3 });
const task = { type: "thought" as const, content: "x", status_indicator: "none" as const };
const update = fc.oneof(
  fc.record({
    type: fc.constant("assistant_message.content_part.text_delta" as const),
    content_index: index,
    delta: fc.string(),
  }),
  fc.record({
    type: fc.constantFrom(
      "assistant_message.content_part.added" as const,
      "assistant_message.content_part.done" as const,
    ),
    content_index: index,
    content: fc.string().map((text) => ({ type: "output_text" as const, text, annotations: [] })),
  }),
  fc.record({
    type: fc.constant("assistant_message.content_part.annotation_added" as const),
    content_index: index,
    annotation_index: index,
    annotation: fc.constant({
      type: "annotation" as const,
      source: { type: "url" as const, url: "https://e.com", title: "E" },
    }),
  }),
  fc.record({
    type: fc.constantFrom("workflow.task.added" as const, "workflow.task.updated" as const),
    task_index: index,
    task: fc.constant(task),
  }),
);
/** Any step: events of every kind on a few items, in any order, a new title, a failure. */
export const step: fc.Arbitrary<Step> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(
        "thread.item.added" as const,
        "thread.item.done" as const,
        "thread.item.replaced" as const,
      ),
      item,
    )
    .map(
      ([type, make]): Step => ({
        kind: "event",
        make: (threadId) => ({ type, item: make(threadId) }),
      }),
    ),
  fc.tuple(id, update).map(
    ([item_id, change]): Step => ({
      kind: "event",
      make: () => ({ type: "thread.item.updated", item_id, update: change }),
    }),
  ),
  id.map(
    (item_id): Step => ({
      kind: "event",
      make: () => ({ type: "thread.item.removed", item_id }),
    }),
  ),
  fc.string().map(
    (text): Step => ({
      kind: "event",
      make: () => ({ type: "progress_update", text }),
    }),
  ),
  fc.string().map((title): Step => ({ kind: "title", title })),
  { weight: 1, arbitrary: fc.constant<Step>({ kind: "throw" }) },
);

/** What a client that saw these events knows to be stored. */
export function finished(events: ThreadStreamEvent[]): ThreadItem[] {
  const items = new Map<string, ThreadItem>();
  for (const event of events) {
    if (event.type === "thread.item.done" || event.type === "thread.item.replaced") {
      if (!isHiddenItem(event.item)) items.set(event.item.id, event.item);
    }
    if (event.type === "thread.item.removed") items.delete(event.item_id);
  }
  return [...items.values()].toSorted(byId);
}

/** In an order that tells nothing of when items were made. */
export function byId(a: ThreadItem, b: ThreadItem): number {
  return a.id < b.id ? -1 : 1;
}
