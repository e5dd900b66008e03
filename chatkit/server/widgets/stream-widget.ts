import type { ThreadStreamEvent } from "#chatkit/protocol/events.ts";
import type { WidgetItem } from "#chatkit/protocol/items.ts";
import type { WidgetRoot } from "#chatkit/protocol/widgets/root.ts";
import { newId } from "../ids.ts";
import { diffWidget } from "./diff.ts";

export type WidgetOptions = {
  /** What the client's copy button puts on the clipboard. */
  copyText?: string;
  id?: string;
};

/** A widget as a finished item of the thread. */
export function widgetItem(
  threadId: string,
  widget: WidgetRoot,
  options: WidgetOptions = {},
): WidgetItem {
  return {
    type: "widget",
    id: options.id ?? newId("message"),
    thread_id: threadId,
    created_at: new Date().toISOString(),
    widget,
    ...(options.copyText === undefined ? {} : { copy_text: options.copyText }),
  };
}

/**
 * A widget that changes while it is made: `added` with the first state, then the differences, then
 * `done` with the last state. No states give no events.
 */
export async function* streamWidget(
  threadId: string,
  states: AsyncIterable<WidgetRoot>,
  options: WidgetOptions = {},
): AsyncGenerator<ThreadStreamEvent, void, undefined> {
  let item: WidgetItem | undefined;
  for await (const widget of states) {
    if (!item) {
      item = widgetItem(threadId, widget, options);
      yield { type: "thread.item.added", item };
      continue;
    }
    for (const update of diffWidget(item.widget, widget)) {
      yield { type: "thread.item.updated", item_id: item.id, update };
    }
    item = { ...item, widget };
  }
  if (item) yield { type: "thread.item.done", item };
}
