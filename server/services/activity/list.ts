import { and, desc, eq, gte, lt } from "drizzle-orm";
import { activity } from "#db/schema/index.ts";
import {
  type ActivityPage,
  type ListActivityInput,
  listActivityInput,
} from "#domain/activity/list.ts";
import type { ServiceContext } from "../context.ts";
import { parseInput } from "../parse-input.ts";
import { toEntry } from "./to-entry.ts";

/** The actor's changes, newest first: the history of one task, of one turn, or of everything. */
export async function listActivity(
  ctx: ServiceContext,
  input: ListActivityInput,
): Promise<ActivityPage> {
  const { limit, before, ...wanted } = parseInput(listActivityInput, input);
  const rows = await ctx.db
    .select()
    .from(activity)
    .where(
      and(
        eq(activity.userId, ctx.actor.userId),
        wanted.entity && eq(activity.entity, wanted.entity),
        wanted.entityId ? eq(activity.entityId, wanted.entityId) : undefined,
        wanted.groupId ? eq(activity.groupId, wanted.groupId) : undefined,
        wanted.turnId ? eq(activity.turnId, wanted.turnId) : undefined,
        wanted.verb && eq(activity.verb, wanted.verb),
        wanted.since && gte(activity.createdAt, wanted.since),
        wanted.until && lt(activity.createdAt, wanted.until),
        before ? lt(activity.revision, before) : undefined,
      ),
    )
    .orderBy(desc(activity.revision))
    .limit(limit + 1);
  const entries = rows.slice(0, limit).map(toEntry);
  return {
    entries,
    nextBefore: rows.length > limit ? (entries.at(-1)?.revision ?? null) : null,
  };
}
