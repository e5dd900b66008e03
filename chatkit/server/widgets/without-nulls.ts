import type { ThreadStreamEvent } from "#chatkit/protocol/events.ts";
import type { ThreadItem } from "#chatkit/protocol/items.ts";

/**
 * A widget without nulls, lists and action payloads included; only an empty `children` may stay null
 * (behaviour 19: clients were written against a server that leaves them out). Returns its argument
 * when there is nothing to remove.
 */
export function withoutNulls<T>(value: T): T;
export function withoutNulls(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) {
    const kept = value
      .filter((element) => element !== null)
      .map((element) => withoutNulls(element));
    return isSameList(kept, value) ? value : kept;
  }
  let changed = false;
  const kept: [string, unknown][] = [];
  for (const [key, part] of Object.entries(value)) {
    const cleaned = withoutNulls(part);
    if (cleaned !== part) changed = true;
    if (cleaned === null && key !== "children") changed = true;
    else kept.push([key, cleaned]);
  }
  return changed ? Object.fromEntries(kept) : value;
}

function isSameList(left: unknown[], right: unknown[]): boolean {
  return left.length === right.length && left.every((element, index) => element === right[index]);
}

/** The item, freed of nulls where it is a widget. */
export function withCleanWidgetItem(item: ThreadItem): ThreadItem {
  return item.type === "widget" ? { ...item, widget: withoutNulls(item.widget) } : item;
}

/** The event with its widget, where it carries one, freed of nulls. */
export function withCleanWidget(event: ThreadStreamEvent): ThreadStreamEvent {
  switch (event.type) {
    case "thread.item.added":
    case "thread.item.done":
    case "thread.item.replaced":
      return event.item.type === "widget"
        ? { ...event, item: withCleanWidgetItem(event.item) }
        : event;
    case "thread.item.updated":
      return event.update.type === "widget.root.updated" ||
        event.update.type === "widget.component.updated"
        ? { ...event, update: withoutNulls(event.update) }
        : event;
    default:
      return event;
  }
}
