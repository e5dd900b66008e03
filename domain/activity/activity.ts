import { z } from "zod";

export const activityEntity = z.enum(["task", "project", "label", "filter"]);
export type ActivityEntity = z.infer<typeof activityEntity>;

export const activityVerb = z.enum([
  "create",
  "update",
  "complete",
  "reopen",
  "skip",
  "move",
  "reorder",
  "remove",
  "restore",
  "purge",
  "archive",
  "unarchive",
  "undo",
]);
export type ActivityVerb = z.infer<typeof activityVerb>;

/** Some fields of an entity as JSON holds them: instants are ISO 8601 strings. */
export const fieldValues = z.record(z.string(), z.json());
export type FieldValues = z.infer<typeof fieldValues>;

/** One change of one entity: what the history shows, undo reverses and open pages follow. */
export const activityEntry = z.object({
  id: z.string(),
  /** Counts one user's changes in the order of their commits. */
  revision: z.number().int().positive(),
  groupId: z.string(),
  actor: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("user") }),
    z.object({ kind: z.literal("assistant"), threadId: z.string(), turnId: z.string() }),
    z.object({ kind: z.literal("system") }),
  ]),
  entity: activityEntity,
  entityId: z.string(),
  verb: activityVerb,
  /** The changed fields as they were; null where the entity was made by this change. */
  before: fieldValues.nullable(),
  /** The same fields as they became; null where the entity is gone for good. */
  after: fieldValues.nullable(),
  createdAt: z.date(),
  /** The group that this change took back. */
  undoOf: z.string().nullable(),
  /** The group that took this change back; null while it stands. */
  undoneBy: z.string().nullable(),
});
export type ActivityEntry = z.infer<typeof activityEntry>;
