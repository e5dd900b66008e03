import { z } from "zod";
import { color } from "#domain/project/project.ts";

export const labelName = z.string().trim().min(1, "A label needs a name.").max(120);

export const label = z.object({
  id: z.string(),
  /** Unique among a person's labels, whatever the case of its letters. */
  name: labelName,
  color,
  /** Fractional index; compare as plain strings. */
  position: z.string(),
  deletedAt: z.date().nullable(),
  createdAt: z.date(),
  updatedAt: z.date(),
});
export type Label = z.infer<typeof label>;
