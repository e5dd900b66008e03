import { type FilterIdInput, filterIdInput } from "#domain/saved-filter/inputs.ts";
import type { SavedFilter } from "#domain/saved-filter/saved-filter.ts";
import { transact } from "../activity/transact.ts";
import type { ServiceContext } from "../context.ts";
import { ownNamed, saveNamed } from "../named/save.ts";
import { parseInput } from "../parse-input.ts";
import { filterStore } from "./store.ts";

/** Removes a saved filter; the tasks it showed stay. */
export async function removeFilter(
  ctx: ServiceContext,
  input: FilterIdInput,
): Promise<SavedFilter> {
  const { id } = parseInput(filterIdInput, input);
  return transact(ctx, async (change) => {
    const current = await ownNamed(filterStore, change, id);
    const next = { ...current, deletedAt: change.now };
    return saveNamed(filterStore, change, { current, next, verb: "remove" });
  });
}
