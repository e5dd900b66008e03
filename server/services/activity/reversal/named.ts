import { isNameFree, saveNamed } from "#server/services/named/save.ts";
import type { Named, NamedStore } from "#server/services/named/store.ts";
import { toFieldValues } from "../to-activity-row.ts";
import { gone, type Outcome, type Reverse, untouchedFields } from "./reversal.ts";

/** Takes back what a change did to a project, a label or a filter. */
export function reverseNamed<T extends Named>(store: NamedStore<T>): Reverse {
  return async (change, recorded) => {
    const current = await store.find(change, recorded.entityId);
    if (!current) return gone;
    const refuse = (field: string | null): Outcome["conflicts"][number] => ({
      title: current.name,
      field,
      reason: "changed_later",
    });
    const save = async (next: T) => {
      const { undoOf } = recorded;
      return (await saveNamed(store, change, { current, next, verb: "undo", undoOf })) !== current;
    };
    if (recorded.before === null) {
      if (current.deletedAt) return { changed: false, conflicts: [] };
      if (await store.isInUse(change, current.id)) {
        return { changed: false, conflicts: [refuse(null)] };
      }
      return { changed: await save({ ...current, deletedAt: change.now }), conflicts: [] };
    }
    const stored = toFieldValues(current);
    const { patch, touched } = untouchedFields(stored, recorded);
    const next = store.revive({ ...stored, ...patch });
    const conflicts = touched.map(refuse);
    const naming = { name: next.name, exceptId: current.id };
    if (!next.deletedAt && !(await isNameFree(store, change, naming))) {
      return { changed: false, conflicts: [...conflicts, refuse("name")] };
    }
    return { changed: await save(next), conflicts };
  };
}
