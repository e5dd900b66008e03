import type { Change } from "../activity/transact.ts";
import { ensureNamed } from "../named/create.ts";
import { newLabel } from "./new-label.ts";
import { labelStore } from "./store.ts";

/** The ids of the labels of these names, by `nameKey`; a label that does not exist is made. */
export function ensureLabels(
  change: Change,
  names: readonly string[],
): Promise<Map<string, string>> {
  return ensureNamed(labelStore, change, {
    names,
    make: (name, position) => newLabel(change.now, { name: name.trim(), position }),
  });
}
