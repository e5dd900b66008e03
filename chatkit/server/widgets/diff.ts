import type { ItemUpdate } from "#chatkit/protocol/updates.ts";
import type { WidgetRoot } from "#chatkit/protocol/widgets/root.ts";

type TextGrowth = { id: string; delta: string; done: boolean };

/**
 * The updates that lead from one state of a widget to the next: text deltas where nothing but the
 * texts of addressable Text and Markdown nodes has grown, the whole widget otherwise, nothing when the
 * states are equal. Two mends over the official diff: growth that a client could not be told about by
 * a delta (no id, or a single child in place of a list) replaces the widget instead of getting lost,
 * and a property that only the newer state has is a difference, not a failure.
 */
export function diffWidget(before: WidgetRoot, after: WidgetRoot): ItemUpdate[] {
  const growths: TextGrowth[] = [];
  const explained = onlyGrew(before, after, { growths, addressable: true });
  const ids = new Set(growths.map((growth) => growth.id));
  if (!explained || ids.size < growths.length) {
    return [{ type: "widget.root.updated", widget: after }];
  }
  return growths.map(({ id, delta, done }) => ({
    type: "widget.streaming_text.value_delta",
    component_id: id,
    delta,
    done,
  }));
}

type Walk = { growths: TextGrowth[]; addressable: boolean };

/** Whether the two values are equal but for text growth, which is collected on the way. */
function onlyGrew(before: unknown, after: unknown, walk: Walk): boolean {
  if (Object.is(before, after)) return true;
  if (Array.isArray(before) && Array.isArray(after)) {
    return (
      before.length === after.length &&
      before.every((element, index) => onlyGrew(element, after[index], walk))
    );
  }
  if (!isRecord(before) || !isRecord(after)) return false;
  const isText = isTextNode(before) && isTextNode(after);
  return allKeys(before, after).every((key) => {
    const [old, now] = [before[key], after[key]];
    if (isText && key === "value" && old !== now) return grew(old, after, walk);
    // A client finds a node by its id through lists of children alone.
    const addressable = walk.addressable && (Array.isArray(now) ? key === "children" : false);
    return onlyGrew(old, now, { ...walk, addressable });
  });
}

function grew(old: unknown, node: Record<string, unknown>, walk: Walk): boolean {
  const { id, value, streaming } = node;
  if (!walk.addressable || typeof id !== "string" || id === "") return false;
  if (typeof old !== "string" || typeof value !== "string" || !value.startsWith(old)) return false;
  walk.growths.push({ id, delta: value.slice(old.length), done: streaming !== true });
  return true;
}

function allKeys(before: object, after: object): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])];
}

function isTextNode(node: Record<string, unknown>): boolean {
  return (node.type === "Text" || node.type === "Markdown") && typeof node.value === "string";
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
