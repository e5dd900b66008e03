import type { ThreadStreamEvent } from "#chatkit/protocol/events.ts";
import type { ThreadItem } from "#chatkit/protocol/items.ts";
import type { Thread } from "#chatkit/protocol/threads.ts";
import { applyUpdate } from "./apply-update.ts";
import { isHidden, type ThreadView } from "./view.ts";

/**
 * The thread after one event. Applying a replayed event twice is harmless: `done` and `replaced`
 * put the item they carry, `added` of a finished item is ignored together with its updates, and
 * `added` of an open item starts it over. Events that do not concern the thread change nothing.
 */
export function applyEvent(view: ThreadView, event: ThreadStreamEvent): ThreadView {
  switch (event.type) {
    case "thread.created":
    case "thread.updated":
      return { ...view, thread: withoutItems(event.thread) };
    case "thread.item.added":
      return addItem(view, event.item);
    case "thread.item.updated":
      return updateItem(view, event.item_id, event.update);
    case "thread.item.done":
    case "thread.item.replaced":
      return isHidden(event.item) ? view : close(putItem(view, event.item), event.item.id);
    case "thread.item.removed":
      return close(removeItems(view, new Set([event.item_id])), event.item_id);
    default:
      return view;
  }
}

/** The head of a thread, for the items are kept apart from it. */
export function withoutItems({ items: _items, ...head }: Thread): Omit<Thread, "items"> {
  return head;
}

/** The view with this item in the place of the one with its id, or at the end. */
export function putItem(view: ThreadView, item: ThreadItem): ThreadView {
  const at = view.items.findLastIndex(({ id }) => id === item.id);
  const items = at < 0 ? [...view.items, item] : view.items.with(at, item);
  return { ...view, items };
}

/** The view without all items after this one; without change when the item is not loaded. */
export function cutAfter(view: ThreadView, itemId: string): ThreadView {
  const at = view.items.findLastIndex(({ id }) => id === itemId);
  return at < 0 ? view : { ...view, items: view.items.slice(0, at + 1) };
}

function removeItems(view: ThreadView, gone: ReadonlySet<string>): ThreadView {
  return { ...view, items: view.items.filter(({ id }) => !gone.has(id)) };
}

function addItem(view: ThreadView, item: ThreadItem): ThreadView {
  if (isHidden(item)) return view;
  const known = view.items.some(({ id }) => id === item.id);
  if (known && !view.open.has(item.id)) {
    return { ...view, replayed: new Set(view.replayed).add(item.id) };
  }
  return { ...putItem(view, item), open: new Set(view.open).add(item.id) };
}

type Update = Extract<ThreadStreamEvent, { type: "thread.item.updated" }>["update"];

function updateItem(view: ThreadView, itemId: string, update: Update): ThreadView {
  if (view.replayed.has(itemId)) return view;
  const item = view.items.findLast(({ id }) => id === itemId);
  if (!item) return view;
  const next = putItem(view, applyUpdate(item, update));
  if (update.type !== "generated_image.updated" || update.progress === undefined) return next;
  return { ...next, progress: { ...view.progress, [itemId]: update.progress } };
}

function close(view: ThreadView, itemId: string): ThreadView {
  if (!view.open.has(itemId) && !view.replayed.has(itemId)) return view;
  const open = new Set(view.open);
  const replayed = new Set(view.replayed);
  open.delete(itemId);
  replayed.delete(itemId);
  return { ...view, open, replayed };
}
