import type { ThreadItem } from "#chatkit/protocol/items.ts";
import { isHidden } from "./view.ts";

/**
 * Puts what the server has in the place of what was loaded, from the oldest fetched item on. Items
 * that did not change keep their identity, so that nothing on the screen is drawn again.
 * @param fetched the newest items, oldest first
 * @param complete true when nothing older exists on the server
 */
export function mergeNewest(
  loaded: readonly ThreadItem[],
  fetched: readonly ThreadItem[],
  complete: boolean,
): readonly ThreadItem[] {
  const known = new Map(loaded.map((item) => [item.id, item]));
  const newest = fetched
    .filter((item) => !isHidden(item))
    .map((item) => {
      const old = known.get(item.id);
      return old && sameJson(old, item) ? old : item;
    });
  const first = newest[0];
  const at = first ? loaded.findIndex(({ id }) => id === first.id) : -1;
  const older = complete || at < 0 ? [] : loaded.slice(0, at);
  const next = [...older, ...newest];
  const unchanged = next.length === loaded.length && next.every((item, i) => item === loaded[i]);
  return unchanged ? loaded : next;
}

/** Puts a page of older items before the loaded ones. Each item appears once. */
export function mergeOlder(
  loaded: readonly ThreadItem[],
  older: readonly ThreadItem[],
): readonly ThreadItem[] {
  const known = new Set(loaded.map(({ id }) => id));
  return [...older.filter((item) => !isHidden(item) && !known.has(item.id)), ...loaded];
}

/** Equal as JSON, whatever the order of the keys. */
function sameJson(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const left = Object.entries(a);
  const right = new Map(Object.entries(b));
  return (
    left.length === right.size &&
    left.every(([key, value]) => right.has(key) && sameJson(value, right.get(key)))
  );
}
