import { isDeepStrictEqual } from "node:util";

type Fields<T> = { before: Partial<T>; after: Partial<T> };

/** The fields of `patch` that differ from `current`, as they were and as they become; null if none does. */
export function changedFields<T extends object>(current: T, patch: Partial<T>): Fields<T> | null {
  const before: Partial<T> = {};
  const after: Partial<T> = {};
  for (const field in patch) {
    const value = patch[field];
    if (value === undefined || isDeepStrictEqual(current[field], value)) continue;
    before[field] = current[field];
    after[field] = value;
  }
  return Object.keys(after).length > 0 ? { before, after } : null;
}
