import { type SQL, sql } from "drizzle-orm";
import type { Db } from "../client.ts";

export type Row = Record<string, unknown>;

/** Runs SQL that the query builder has no words for; postgres.js gives rows, PGlite an object around them. */
export async function rowsOf(db: Db, query: SQL): Promise<Row[]> {
  const given: unknown = await db.execute(query);
  if (Array.isArray(given)) return given;
  if (typeof given === "object" && given !== null && "rows" in given && Array.isArray(given.rows)) {
    return given.rows;
  }
  throw new Error("The driver answered with something that holds no rows.");
}

/** The rows of a query of any length, in batches, so that memory does not grow with the table. */
export async function* batchesOf(tx: Db, query: SQL, size: number): AsyncGenerator<Row[]> {
  await tx.execute(sql`declare batches no scroll cursor for ${query}`);
  for (;;) {
    const rows = await rowsOf(tx, sql.raw(`fetch ${size} from batches`));
    if (rows.length === 0) break;
    yield rows;
  }
  await tx.execute(sql`close batches`);
}
