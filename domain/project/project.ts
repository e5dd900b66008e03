import { z } from "zod";

/** The colours a person may choose; pages decide how each looks in light and dark. */
export const color = z.enum([
  "gray",
  "red",
  "orange",
  "amber",
  "lime",
  "green",
  "teal",
  "sky",
  "blue",
  "indigo",
  "violet",
  "pink",
]);
export type Color = z.infer<typeof color>;

export const projectName = z.string().trim().min(1, "A project needs a name.").max(120);

export const project = z.object({
  id: z.string(),
  /** Unique among a person's projects, whatever the case of its letters. */
  name: projectName,
  color,
  /** Fractional index; compare as plain strings. */
  position: z.string(),
  archivedAt: z.date().nullable(),
  deletedAt: z.date().nullable(),
  createdAt: z.date(),
  updatedAt: z.date(),
});
export type Project = z.infer<typeof project>;
