import type { SavedFilter } from "#domain/saved-filter/saved-filter.ts";
import type { ServiceContext } from "../context.ts";
import { filterStore } from "./store.ts";

/** All filters of the actor in their order, without removed ones. */
export function listFilters(ctx: ServiceContext): Promise<SavedFilter[]> {
  return filterStore.list(ctx);
}
