import type { activity } from "#db/schema/index.ts";
import {
  type ActivityEntity,
  type ActivityVerb,
  type FieldValues,
  fieldValues,
} from "#domain/activity/activity.ts";
import { newId } from "#domain/task/new-id.ts";
import type { Actor } from "../context.ts";

/** A change of one entity as a verb notes it: the changed fields, as they were and as they are. */
export type Recorded = {
  entity: ActivityEntity;
  entityId: string;
  verb: ActivityVerb;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  undoOf?: string;
};

type Origin = { actor: Actor; now: Date; groupId: string };

export function toActivityRow(
  { actor, now, groupId }: Origin,
  recorded: Recorded,
  revision: number,
): typeof activity.$inferInsert {
  return {
    id: newId(now),
    userId: actor.userId,
    revision,
    groupId,
    actorKind: actor.kind,
    threadId: actor.kind === "assistant" ? actor.threadId : null,
    turnId: actor.kind === "assistant" ? actor.turnId : null,
    entity: recorded.entity,
    entityId: recorded.entityId,
    verb: recorded.verb,
    before: recorded.before && toFieldValues(recorded.before),
    after: recorded.after && toFieldValues(recorded.after),
    createdAt: now,
    undoOf: recorded.undoOf ?? null,
  };
}

/** Field values as JSON keeps them, so that what is read back compares equal to what was written. */
export function toFieldValues(fields: Record<string, unknown>): FieldValues {
  return fieldValues.parse(JSON.parse(JSON.stringify(fields)));
}
