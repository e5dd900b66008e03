import {
  createFilterInput,
  filterIdInput,
  reorderFilterInput,
  updateFilterInput,
} from "#domain/saved-filter/inputs.ts";
import { createFilter } from "#server/services/filter/create.ts";
import { listFilters } from "#server/services/filter/list.ts";
import { removeFilter } from "#server/services/filter/remove.ts";
import { reorderFilter } from "#server/services/filter/reorder.ts";
import { updateFilter } from "#server/services/filter/update.ts";
import { change, procedure, router } from "../init.ts";

/** The saved filters of whoever is signed in. */
export const filterRouter = router({
  list: procedure.query(({ ctx }) => listFilters(ctx)),
  create: change.input(createFilterInput).mutation(({ ctx, input }) => createFilter(ctx, input)),
  update: change.input(updateFilterInput).mutation(({ ctx, input }) => updateFilter(ctx, input)),
  reorder: change.input(reorderFilterInput).mutation(({ ctx, input }) => reorderFilter(ctx, input)),
  remove: change.input(filterIdInput).mutation(({ ctx, input }) => removeFilter(ctx, input)),
});
