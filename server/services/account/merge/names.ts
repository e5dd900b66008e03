import { and, arrayContains, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { labels, projects, savedFilters, tasks } from "#db/schema/index.ts";
import { nameKey } from "#domain/project/project.ts";

type Merge = { guestId: string; userId: string };
type Row = { id: string; userId: string; nameKey: string };
type Twins = { guests: string; users: string };

/** Makes one of the projects that guest and user have under the same name. */
export async function mergeProjects(db: Db, merge: Merge): Promise<void> {
  const { id, userId, nameKey } = projects;
  const rows = await db
    .select({ id, userId, nameKey })
    .from(projects)
    .where(and(inArray(userId, Object.values(merge)), isNull(projects.deletedAt)));
  for (const { guests, users } of findTwins(rows, merge)) {
    await db.update(tasks).set({ projectId: users }).where(eq(tasks.projectId, guests));
    await db.delete(projects).where(eq(projects.id, guests));
  }
}

/** Makes one of the labels that guest and user have under the same name. */
export async function mergeLabels(db: Db, merge: Merge): Promise<void> {
  const { id, userId, nameKey } = labels;
  const rows = await db
    .select({ id, userId, nameKey })
    .from(labels)
    .where(and(inArray(userId, Object.values(merge)), isNull(labels.deletedAt)));
  for (const { guests, users } of findTwins(rows, merge)) {
    await db
      .update(tasks)
      .set({ labelIds: sql`array_replace(${tasks.labelIds}, ${guests}, ${users})` })
      .where(and(eq(tasks.userId, merge.guestId), arrayContains(tasks.labelIds, [guests])));
    await db.delete(labels).where(eq(labels.id, guests));
  }
}

/** Two filters of one name may ask different things: the guest's gets a name that is free. */
export async function renameFilters(db: Db, { guestId, userId }: Merge): Promise<void> {
  const rows = await db
    .select({ id: savedFilters.id, userId: savedFilters.userId, name: savedFilters.name })
    .from(savedFilters)
    .where(and(inArray(savedFilters.userId, [guestId, userId]), isNull(savedFilters.deletedAt)));
  const taken = new Set(
    rows.filter((row) => row.userId === userId).map((row) => nameKey(row.name)),
  );
  for (const row of rows.filter((row) => row.userId === guestId)) {
    let name = row.name;
    for (let count = 2; taken.has(nameKey(name)); count++) name = `${row.name} (${count})`;
    taken.add(nameKey(name));
    if (name === row.name) continue;
    await db
      .update(savedFilters)
      .set({ name, nameKey: nameKey(name) })
      .where(eq(savedFilters.id, row.id));
  }
}

function findTwins(rows: readonly Row[], { guestId, userId }: Merge): Twins[] {
  const users = new Map(
    rows.filter((row) => row.userId === userId).map((row) => [row.nameKey, row.id]),
  );
  return rows
    .filter((row) => row.userId === guestId)
    .flatMap((row) => {
      const twin = users.get(row.nameKey);
      return twin ? [{ guests: row.id, users: twin }] : [];
    });
}
