import { z } from "zod";
import { color } from "#domain/project/project.ts";

export const filterName = z.string().trim().min(1, "A filter needs a name.").max(120);
export const filterQuery = z.string().trim().min(1, "A filter needs a condition.").max(2_000);

export const savedFilter = z.object({
  id: z.string(),
  /** Unique among a person's filters, whatever the case of its letters. */
  name: filterName,
  /** In the language of `domain/filter`. */
  query: filterQuery,
  color,
  /** Fractional index; compare as plain strings. */
  position: z.string(),
  deletedAt: z.date().nullable(),
  createdAt: z.date(),
  updatedAt: z.date(),
});
export type SavedFilter = z.infer<typeof savedFilter>;
