import type { SQL } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "#db/client.ts";

const row = z.record(z.string(), z.unknown());
/** postgres.js gives the rows themselves, PGlite an object around them. */
const result = z.union([z.array(row), z.object({ rows: z.array(row) })]);

/** Runs SQL that the query builder has no words for and returns its rows, on either driver. */
export async function rowsOf(db: Db, query: SQL): Promise<Record<string, unknown>[]> {
  const given = result.parse(await db.execute(query));
  return Array.isArray(given) ? given : given.rows;
}
