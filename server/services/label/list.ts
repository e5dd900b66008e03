import { and, asc, eq, isNull } from "drizzle-orm";
import { labels } from "#db/schema/index.ts";
import type { Label } from "#domain/label/label.ts";
import type { ServiceContext } from "../context.ts";
import { labelColumns, toLabel } from "./rows.ts";

/** All labels of the actor in their order, removed ones not. */
export async function listLabels(ctx: ServiceContext): Promise<Label[]> {
  const rows = await ctx.db
    .select(labelColumns)
    .from(labels)
    .where(and(eq(labels.userId, ctx.actor.userId), isNull(labels.deletedAt)))
    .orderBy(asc(labels.position), asc(labels.id));
  return rows.map(toLabel);
}
