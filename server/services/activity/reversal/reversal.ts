import { isDeepStrictEqual } from "node:util";
import type { FieldValues } from "#domain/activity/activity.ts";
import type { UndoConflict } from "#domain/activity/undo.ts";
import type { Change } from "../transact.ts";

/** One recorded change to take back. */
export type Reversible = {
  entityId: string;
  before: FieldValues | null;
  after: FieldValues | null;
  /** The group it belongs to. */
  undoOf: string;
};

export type Outcome = {
  changed: boolean;
  conflicts: Pick<UndoConflict, "title" | "field" | "reason">[];
};

/** Takes back what can be taken back of one entity, and says what cannot. */
export type Reverse = (change: Change, recorded: Reversible) => Promise<Outcome>;

export const gone: Outcome = {
  changed: false,
  conflicts: [{ title: null, field: null, reason: "gone" }],
};

/**
 * The fields that are still as the change left them and can become again what they were; the
 * others have been changed since. A field that is already what it was needs nothing.
 */
export function untouchedFields(
  current: FieldValues,
  { before, after }: Reversible,
): { patch: FieldValues; touched: string[] } {
  const patch: FieldValues = {};
  const touched: string[] = [];
  for (const [field, left] of Object.entries(after ?? {})) {
    const wanted = before?.[field] ?? null;
    const now = current[field] ?? null;
    if (isDeepStrictEqual(now, wanted)) continue;
    if (isDeepStrictEqual(now, left)) patch[field] = wanted;
    else touched.push(field);
  }
  return { patch, touched };
}
