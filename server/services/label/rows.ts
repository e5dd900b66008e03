import { and, desc, eq, getTableColumns, isNull, ne } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { labels } from "#db/schema/index.ts";
import type { Label } from "#domain/label/label.ts";
import { positionBetween } from "#domain/ordering/position.ts";
import { color, nameKey } from "#domain/project/project.ts";
import type { Actor } from "../context.ts";
import { ServiceError } from "../errors.ts";

type Reader = { db: Db; actor: Actor };

const { userId: _owner, nameKey: _key, ...columns } = getTableColumns(labels);
export const labelColumns = columns;

export function toLabel(row: Omit<typeof labels.$inferSelect, "userId" | "nameKey">): Label {
  return { ...row, color: color.parse(row.color) };
}

/** The actor's label of that id, in the trash or not; `not_found` for every other. */
export async function ownLabel({ db, actor }: Reader, id: string): Promise<Label> {
  const [row] = await db
    .select(labelColumns)
    .from(labels)
    .where(and(eq(labels.id, id), eq(labels.userId, actor.userId)));
  if (!row) throw new ServiceError("not_found", "This label does not exist.");
  return toLabel(row);
}

/** The place behind the last label, removed ones included. */
export async function lastLabelPosition({ db, actor }: Reader): Promise<string> {
  const [last] = await db
    .select({ position: labels.position })
    .from(labels)
    .where(eq(labels.userId, actor.userId))
    .orderBy(desc(labels.position))
    .limit(1);
  return positionBetween(last?.position ?? null, null);
}

/** `conflict` when another label of the actor has the name already. */
export async function assertNameIsFree(
  { db, actor }: Reader,
  { name, exceptId = "" }: { name: string; exceptId?: string },
): Promise<void> {
  const [taken] = await db
    .select({ id: labels.id })
    .from(labels)
    .where(
      and(
        eq(labels.userId, actor.userId),
        eq(labels.nameKey, nameKey(name)),
        isNull(labels.deletedAt),
        ne(labels.id, exceptId),
      ),
    );
  if (taken) throw new ServiceError("conflict", `There is already a label “${name}”.`, "name");
}
