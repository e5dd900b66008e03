import { z } from "zod";

/** A page of rows. `after` is the cursor of the next page and is present only with `has_more`. */
export function page<T extends z.ZodType>(row: T) {
  return z.strictObject({
    data: z.array(row),
    has_more: z.boolean(),
    after: z.string().optional(),
  });
}

export type Page<T> = { data: T[]; has_more: boolean; after?: string | undefined };
