import { type ReorderFilterInput, reorderFilterInput } from "#domain/saved-filter/inputs.ts";
import type { SavedFilter } from "#domain/saved-filter/saved-filter.ts";
import { transact } from "../activity/transact.ts";
import type { ServiceContext } from "../context.ts";
import { reorderNamed } from "../named/reorder.ts";
import { parseInput } from "../parse-input.ts";
import { filterStore } from "./store.ts";

/** Puts a filter beside another; `not_found` when the filters that were named are all gone. */
export async function reorderFilter(
  ctx: ServiceContext,
  input: ReorderFilterInput,
): Promise<SavedFilter> {
  const given = parseInput(reorderFilterInput, input);
  return transact(ctx, (change) => reorderNamed(filterStore, change, given));
}
