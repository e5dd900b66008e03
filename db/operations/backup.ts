import { Readable, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { sql } from "drizzle-orm";
import type { Database, Db } from "../client.ts";
import { schemaVersion, type Table, tablesOf } from "./catalog.ts";
import { batchesOf, type Row } from "./rows-of.ts";

/**
 * A backup is lines of JSON, the same from either database: first `{format, version}`, then for each
 * table `{table, columns}` and its rows, arrays of texts as PostgreSQL writes them (or null), and at
 * last `{rows}`, their number, by which half a file is known.
 */
export const backupFormat = "taskpilot-backup-1";

const rowsPerBatch = 500;

/** Writes everything the database holds at one moment, and ends `out`; others go on working meanwhile. */
export async function backUp(database: Database, out: Writable): Promise<void> {
  await database.db.transaction((tx) => pipeline(Readable.from(linesOf(tx)), out), {
    isolationLevel: "repeatable read",
    accessMode: "read only",
  });
}

async function* linesOf(tx: Db): AsyncGenerator<string> {
  let rows = 0;
  yield toLine({ format: backupFormat, version: await schemaVersion(tx) });
  for (const table of await tablesOf(tx)) {
    const columns = table.columns.map(({ name }) => name);
    yield toLine({ table: table.name, columns });
    for await (const batch of batchesOf(tx, textsOf(table), rowsPerBatch)) {
      rows += batch.length;
      yield batch.map((row: Row) => toLine(columns.map((name) => row[name] ?? null))).join("");
    }
  }
  yield toLine({ rows });
}

function textsOf({ name, columns }: Table) {
  const texts = columns.map(({ name }) => sql`${sql.identifier(name)}::text`);
  return sql`select ${sql.join(texts, sql`, `)} from ${sql.identifier(name)}`;
}

const toLine = (value: unknown) => `${JSON.stringify(value)}\n`;
