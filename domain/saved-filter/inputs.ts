import { z } from "zod";
import { color } from "#domain/project/project.ts";
import { filterName, filterQuery } from "./saved-filter.ts";

const filterId = z.string().min(1).max(64);

export const createFilterInput = z.object({
  /** Made by the client so that it can show the filter at once and repeat the request safely. */
  id: z.uuid().optional(),
  name: filterName,
  query: filterQuery,
  color: color.optional(),
});
export type CreateFilterInput = z.infer<typeof createFilterInput>;

/** A field left out stays as it is. */
export const updateFilterInput = z.object({
  id: filterId,
  name: filterName.optional(),
  query: filterQuery.optional(),
  color: color.optional(),
});
export type UpdateFilterInput = z.infer<typeof updateFilterInput>;

/** The neighbours that it is put between; last, when neither is named. */
export const reorderFilterInput = z.object({
  id: filterId,
  afterId: filterId.nullish(),
  beforeId: filterId.nullish(),
});
export type ReorderFilterInput = z.infer<typeof reorderFilterInput>;

export const filterIdInput = z.object({ id: filterId });
export type FilterIdInput = z.infer<typeof filterIdInput>;
