import { z } from "zod";
import { type ActivityEntry, activityEntity, activityVerb } from "./activity.ts";

const id = z.string().min(1).max(128);

/** Which changes: of one entity, one group or one turn, or all. Newest first, in pages. */
export const listActivityInput = z.object({
  entity: activityEntity.optional(),
  entityId: id.optional(),
  groupId: id.optional(),
  turnId: id.optional(),
  verb: activityVerb.optional(),
  /** From this moment on, and before that one. */
  since: z.date().optional(),
  until: z.date().optional(),
  limit: z.number().int().min(1).max(500).default(50),
  /** The `nextBefore` of the page before. */
  before: z.number().int().positive().nullish(),
});
export type ListActivityInput = z.input<typeof listActivityInput>;

export type ActivityPage = {
  entries: ActivityEntry[];
  /** null on the last page. */
  nextBefore: number | null;
};
