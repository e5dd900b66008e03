import type { ActivityVerb } from "#domain/activity/activity.ts";
import { nameKey } from "#domain/project/project.ts";
import { changedFields } from "../activity/changed-fields.ts";
import type { Change } from "../activity/transact.ts";
import { ServiceError } from "../errors.ts";
import type { Named, NamedStore, Reader } from "./store.ts";

type Write<T> = { current: T; next: T; verb: ActivityVerb; undoOf?: string };

/** Writes the thing as it is next and notes what differs in the activity; nothing when nothing does. */
export async function saveNamed<T extends Named>(
  store: NamedStore<T>,
  change: Change,
  { current, next, verb, undoOf }: Write<T>,
): Promise<T> {
  const fields = changedFields(current, next);
  if (!fields) return current;
  const written = { ...next, updatedAt: change.now };
  await store.update(change, written);
  change.record({
    entity: store.entity,
    entityId: current.id,
    verb,
    ...fields,
    ...(undoOf && { undoOf }),
  });
  return written;
}

/** The actor's thing of that id, not removed; `not_found` for every other. */
export async function ownNamed<T extends Named>(
  store: NamedStore<T>,
  reader: Reader,
  id: string,
): Promise<T> {
  const found = await store.find(reader, id);
  if (!found || found.deletedAt) throw missing(store);
  return found;
}

type Naming = { name: string; exceptId?: string };

/** Whether no other thing of the actor has the name. */
export async function isNameFree<T extends Named>(
  store: NamedStore<T>,
  reader: Reader,
  { name, exceptId }: Naming,
): Promise<boolean> {
  return (await store.list(reader)).every(
    (other) => other.id === exceptId || nameKey(other.name) !== nameKey(name),
  );
}

/** `conflict` when another thing of the actor has the name already. */
export async function assertNameIsFree<T extends Named>(
  store: NamedStore<T>,
  reader: Reader,
  naming: Naming,
): Promise<void> {
  const { name } = naming;
  if (!(await isNameFree(store, reader, naming))) {
    throw new ServiceError("conflict", `There is already a ${store.noun} “${name}”.`, "name");
  }
}

export function missing({ noun }: Pick<NamedStore<Named>, "noun">): ServiceError {
  return new ServiceError("not_found", `This ${noun} does not exist.`);
}
