import { type UpdateFilterInput, updateFilterInput } from "#domain/saved-filter/inputs.ts";
import type { SavedFilter } from "#domain/saved-filter/saved-filter.ts";
import { transact } from "../activity/transact.ts";
import type { ServiceContext } from "../context.ts";
import { assertNameIsFree, ownNamed, saveNamed } from "../named/save.ts";
import { parseInput } from "../parse-input.ts";
import { assertReadable } from "./readable.ts";
import { filterStore } from "./store.ts";

/**
 * Changes the given fields of a saved filter; `conflict` when the new name is taken, `invalid`
 * when the new condition cannot be read.
 */
export async function updateFilter(
  ctx: ServiceContext,
  input: UpdateFilterInput,
): Promise<SavedFilter> {
  const { id, name, query, color } = parseInput(updateFilterInput, input);
  if (query !== undefined) assertReadable(ctx, query);
  return transact(ctx, async (change) => {
    const current = await ownNamed(filterStore, change, id);
    if (name !== undefined) await assertNameIsFree(filterStore, change, { name, exceptId: id });
    const next = {
      ...current,
      name: name ?? current.name,
      query: query ?? current.query,
      color: color ?? current.color,
    };
    return saveNamed(filterStore, change, { current, next, verb: "update" });
  });
}
