import { isDeepStrictEqual } from "node:util";
import { asc, gt, type SQL, sql } from "drizzle-orm";
import type { Db } from "../client.ts";
import { labels, projects, savedFilters, tasks } from "../schema/index.ts";
import { rowsOf } from "./rows-of.ts";

const entities = [
  { name: "task", table: tasks },
  { name: "project", table: projects },
  { name: "label", table: labels },
  { name: "filter", table: savedFilters },
] as const;

const rowsPerBatch = 1_000;

/**
 * Names every entity whose row is not what its activity tells: for each field the last image, after
 * all changes, is the row's value; what is gone for good has no row, and every other entity has one.
 */
export async function* contradictionsOfActivity(db: Db): AsyncGenerator<string> {
  for (const { name, table } of entities) {
    yield* lostEntities(db, name, sql`${table}`);
    let last = "";
    for (;;) {
      const rows = await db
        .select()
        .from(table)
        .where(gt(table.id, last))
        .orderBy(asc(table.id))
        .limit(rowsPerBatch);
      if (rows.length === 0) break;
      last = rows.at(-1)?.id ?? last;
      const images = await imagesOf(
        db,
        name,
        rows.map(({ id }) => id),
      );
      for (const row of rows) {
        const told = images.get(row.id);
        if (!told) yield `${name} ${row.id} has a row but no activity`;
        else yield* contradictions(`${name} ${row.id}`, row, told);
      }
    }
  }
}

function* contradictions(subject: string, row: object, told: Map<string, unknown>) {
  // As JSON keeps values, so that an instant compares equal to the text it was recorded as.
  const held: Record<string, unknown> = JSON.parse(JSON.stringify(row));
  for (const [field, value] of told) {
    // Follows every change by itself; only the creation tells it, as part of the whole row.
    if (field === "updatedAt") continue;
    if (!(field in held) || isDeepStrictEqual(held[field], value)) continue;
    yield `${subject}: ${field} differs from what the activity tells`;
  }
}

/** Of each entity, the last value that activity gives each field. */
async function imagesOf(db: Db, entity: string, ids: string[]) {
  const rows = await rowsOf(
    db,
    sql`select distinct on (a.entity_id, f.key) a.entity_id as id, f.key, f.value
        from activity a, jsonb_each(a.after) f
        where a.entity = ${entity} and a.entity_id in ${ids}
        order by a.entity_id, f.key, a.revision desc`,
  );
  const images = new Map<string, Map<string, unknown>>();
  for (const { id, key, value } of rows) {
    const image = images.get(String(id)) ?? new Map<string, unknown>();
    images.set(String(id), image.set(String(key), value));
  }
  return images;
}

/** Entities without a row whose last change did not do away with them, and the other way round. */
async function* lostEntities(db: Db, entity: string, table: SQL): AsyncGenerator<string> {
  const rows = await rowsOf(
    db,
    sql`select a.id, row.id is not null as there from (
          select distinct on (user_id, entity_id) entity_id as id, after is null as gone
          from activity where entity = ${entity} order by user_id, entity_id, revision desc
        ) a left join ${table} as row on row.id = a.id
        where (row.id is null) <> a.gone`,
  );
  for (const { id, there } of rows) {
    yield there
      ? `${entity} ${id} has a row although it is gone for good`
      : `${entity} ${id} has activity but no row`;
  }
}
