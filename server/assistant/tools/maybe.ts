import type { z } from "zod";

/** A field that is null where it does not apply, and counts as null when a model leaves it out. */
export function maybe<Schema extends z.ZodType>(schema: Schema) {
  return schema.nullish().transform((value) => value ?? null);
}
