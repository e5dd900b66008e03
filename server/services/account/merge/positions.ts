import { asc, eq, inArray, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import type { labels, projects, savedFilters, tasks } from "#db/schema/index.ts";
import { positionsBetween } from "#domain/ordering/position.ts";

type Placed = typeof tasks | typeof projects | typeof labels | typeof savedFilters;

/** Puts a guest's rows behind the user's, in the order they have; nothing to do for a new user. */
export async function placeBehind(
  db: Db,
  table: Placed,
  { guestId, userId }: { guestId: string; userId: string },
): Promise<void> {
  const rows = await db
    .select({
      id: sql<string>`${table.id}`,
      userId: sql<string>`${table.userId}`,
      position: sql<string>`${table.position}`,
    })
    .from(table)
    .where(inArray(table.userId, [guestId, userId]))
    .orderBy(asc(table.position), asc(table.id));
  const last = rows.findLast((row) => row.userId === userId)?.position;
  const guests = rows.filter((row) => row.userId === guestId);
  if (last === undefined || guests.length === 0) return;
  const positions = positionsBetween(last, null, guests.length);
  const moved = guests.map(({ id }, index) => ({ id, position: positions[index] }));
  await db.execute(sql`
    update ${table} set position = moved.position
    from jsonb_to_recordset(${JSON.stringify(moved)}::jsonb) as moved(id text, position text)
    where ${table.id} = moved.id and ${eq(table.userId, guestId)}`);
}
