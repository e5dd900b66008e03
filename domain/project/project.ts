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

/** The colour of what was named without choosing one: always the same for the same name. */
export function colorFor(name: string): Color {
  let sum = 0;
  for (const character of name.toLowerCase()) sum += character.codePointAt(0) ?? 0;
  return color.options[sum % color.options.length] ?? "gray";
}

/** Names are the same whatever the case of their letters. */
export function nameKey(name: string): string {
  return name.trim().normalize("NFC").toLowerCase();
}
