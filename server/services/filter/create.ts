import { colorFor } from "#domain/project/project.ts";
import { type CreateFilterInput, createFilterInput } from "#domain/saved-filter/inputs.ts";
import type { SavedFilter } from "#domain/saved-filter/saved-filter.ts";
import { newId } from "#domain/task/new-id.ts";
import { transact } from "../activity/transact.ts";
import type { ServiceContext } from "../context.ts";
import { createNamed } from "../named/create.ts";
import { parseInput } from "../parse-input.ts";
import { assertReadable } from "./readable.ts";
import { filterStore } from "./store.ts";

/**
 * Saves a filter, the last of the list. The same id a second time returns what the first made.
 * `conflict` when the name is taken, `invalid` when the condition cannot be read.
 */
export async function createFilter(
  ctx: ServiceContext,
  input: CreateFilterInput,
): Promise<SavedFilter> {
  const { id, name, query, color } = parseInput(createFilterInput, input);
  assertReadable(ctx, query);
  return transact(ctx, (change) =>
    createNamed(filterStore, change, {
      id,
      name,
      make: (position) => ({
        id: id ?? newId(change.now),
        name,
        query,
        color: color ?? colorFor(name),
        position,
        deletedAt: null,
        createdAt: change.now,
        updatedAt: change.now,
      }),
    }),
  );
}
