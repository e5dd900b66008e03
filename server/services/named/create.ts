import { positionBetween } from "#domain/ordering/position.ts";
import { nameKey } from "#domain/project/project.ts";
import type { Change } from "../activity/transact.ts";
import { ServiceError } from "../errors.ts";
import { assertNameIsFree } from "./save.ts";
import type { Named, NamedStore } from "./store.ts";

type Make<T> = { name: string; make: (position: string) => T };

/** Makes the thing unless an earlier try of the same request has; `conflict` when the name is taken. */
export async function createNamed<T extends Named>(
  store: NamedStore<T>,
  change: Change,
  { id, ...making }: Make<T> & { id: string | undefined },
): Promise<T> {
  const known = id ? await store.find(change, id) : null;
  if (known) return known;
  await assertNameIsFree(store, change, making);
  return insertLast(store, change, making);
}

/**
 * The ids of the things of these names, by `nameKey`; one that does not exist is made, as part of
 * the same change.
 */
export async function ensureNamed<T extends Named>(
  store: NamedStore<T>,
  change: Change,
  { names, make }: { names: readonly string[]; make: (name: string, position: string) => T },
): Promise<Map<string, string>> {
  if (names.length === 0) return new Map();
  const ids = new Map((await store.list(change)).map(({ id, name }) => [nameKey(name), id]));
  for (const name of names) {
    if (ids.has(nameKey(name))) continue;
    const made = await insertLast(store, change, { name, make: (place) => make(name, place) });
    ids.set(nameKey(name), made.id);
  }
  return ids;
}

async function insertLast<T extends Named>(
  store: NamedStore<T>,
  change: Change,
  { make }: Make<T>,
): Promise<T> {
  const last = (await store.list(change)).at(-1)?.position ?? null;
  const made = make(positionBetween(last, null));
  // Whose row has the id already is nobody's business.
  if (!(await store.insert(change, made))) {
    throw new ServiceError("conflict", "This id cannot be used.", "id");
  }
  const { entity } = store;
  change.record({ entity, entityId: made.id, verb: "create", before: null, after: made });
  return made;
}
