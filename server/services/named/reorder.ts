import { positionBetween } from "#domain/ordering/position.ts";
import type { Change } from "../activity/transact.ts";
import { missing, ownNamed, saveNamed } from "./save.ts";
import type { Named, NamedStore } from "./store.ts";

type Reorder = {
  id: string;
  afterId?: string | null | undefined;
  beforeId?: string | null | undefined;
};

/**
 * Puts a thing after one of its kind (null: first of all) or before another; last when neither is
 * named. When one of the two has gone meanwhile, the other decides; `not_found` without either.
 */
export async function reorderNamed<T extends Named>(
  store: NamedStore<T>,
  change: Change,
  { id, afterId, beforeId }: Reorder,
): Promise<T> {
  const current = await ownNamed(store, change, id);
  const others = (await store.list(change)).filter((other) => other.id !== id);
  const after = others.findIndex((other) => other.id === afterId);
  const before = others.findIndex((other) => other.id === beforeId);
  if ((afterId || beforeId) && after < 0 && before < 0) throw missing(store);
  const last = afterId === null ? 0 : others.length;
  const index = after >= 0 ? after + 1 : before >= 0 ? before : last;
  const position = positionBetween(
    others[index - 1]?.position ?? null,
    others[index]?.position ?? null,
  );
  const next = { ...current, position };
  return saveNamed(store, change, { current, next, verb: "reorder" });
}
