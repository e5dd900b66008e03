import { PassThrough, type Readable } from "node:stream";
import { type SQL, sql } from "drizzle-orm";
import type { Database, Db } from "../client.ts";
import { backUp, backupFormat } from "./backup.ts";
import { continueSequences, foreignKeys, schemaVersion, type Table, tablesOf } from "./catalog.ts";
import { OperatorError } from "./operator-error.ts";
import { rowsOf } from "./rows-of.ts";

/** The backup or the database it should go into is not as it has to be; the message says what to do. */
export class RestoreError extends OperatorError {}

/** PostgreSQL takes 65 535 parameters per statement, and memory should hold little of attachments. */
const limits = { parameters: 20_000, characters: 4_000_000 };

/**
 * Brings a migrated database without accounts to what a backup holds, all or nothing, and returns the
 * number of rows. @throws RestoreError when the database has accounts, or the file is of another
 * version or ends early
 */
export function restore(database: Database, backup: Readable): Promise<number> {
  return database.db.transaction(async (tx) => {
    const [held] = await rowsOf(tx, sql`select exists (select from "user") as accounts`);
    if (held?.accounts)
      throw new RestoreError("The database to restore into already has accounts.");
    const keys = await foreignKeys(tx);
    for (const drop of keys.drop) await tx.execute(drop);
    const tables = await tablesOf(tx);
    for (const { name } of tables) await tx.execute(sql`delete from ${sql.identifier(name)}`);
    const loader = new Loader(tx, tables);
    for await (const line of linesOf(backup)) await loader.take(JSON.parse(line));
    const rows = loader.end();
    for (const add of keys.add) await tx.execute(add);
    await continueSequences(tx);
    return rows;
  });
}

/** Copies everything from one database into another, migrated and without accounts. */
export async function copyAll(source: Database, target: Database): Promise<number> {
  const between = new PassThrough();
  const [rows] = await Promise.all([
    restore(target, between).finally(() => between.destroy()),
    backUp(source, between),
  ]);
  return rows;
}

/** Not `readline`, which also ends a line at U+2028 in the middle of somebody's text. */
async function* linesOf(input: Readable): AsyncGenerator<string> {
  let rest = "";
  for await (const chunk of input.setEncoding("utf8")) {
    const lines = `${rest}${chunk}`.split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  if (rest) yield rest;
}

type Texts = (string | null)[];

/** Takes the lines of a backup one by one and writes their rows in batches. */
class Loader {
  readonly #tx: Db;
  readonly #tables: Map<string, Table>;
  #into: { name: string; columns: SQL; types: SQL[] } | undefined;
  #batch: Texts[] = [];
  #characters = 0;
  #rows = 0;
  #announced: number | undefined;
  #started = false;

  constructor(tx: Db, tables: Table[]) {
    this.#tx = tx;
    this.#tables = new Map(tables.map((table) => [table.name, table]));
  }

  async take(line: unknown): Promise<void> {
    if (Array.isArray(line)) return this.#takeRow(line);
    await this.#flush();
    if (typeof line !== "object" || line === null) throw new RestoreError("This is no backup.");
    if ("format" in line) await this.#begin(line);
    else if (!this.#started) throw new RestoreError("This is no backup.");
    else if ("table" in line && "columns" in line) this.#open(line);
    else if ("rows" in line) this.#announced = Number(line.rows);
  }

  /** The number of rows; throws when the backup's last line has not come or counts others. */
  end(): number {
    if (this.#announced !== this.#rows) {
      throw new RestoreError(
        "The backup is not complete: its last line is missing or counts other rows.",
      );
    }
    return this.#rows;
  }

  async #begin(line: object): Promise<void> {
    const version = await schemaVersion(this.#tx);
    if (!("version" in line && "format" in line) || line.format !== backupFormat) {
      throw new RestoreError("This backup has a format that this version does not read.");
    }
    if (line.version !== version) {
      throw new RestoreError(
        `The backup was made by schema ${line.version}, the database has ${version}: ` +
          "restore with the release that made it, then bring the database up to date.",
      );
    }
    this.#started = true;
  }

  #open(line: { table: unknown; columns: unknown }): void {
    const table = this.#tables.get(String(line.table));
    const names = Array.isArray(line.columns) ? line.columns.map(String) : [];
    const types = names.map((name) => table?.columns.find((column) => column.name === name)?.type);
    if (!table || types.includes(undefined)) {
      throw new RestoreError(`The table ${line.table} of the backup is not in the database.`);
    }
    this.#into = {
      name: table.name,
      columns: sql.join(
        names.map((name) => sql.identifier(name)),
        sql`, `,
      ),
      types: types.map((type) => sql.raw(String(type))),
    };
  }

  async #takeRow(row: Texts): Promise<void> {
    this.#batch.push(row);
    for (const value of row) this.#characters += value?.length ?? 0;
    const full = this.#batch.length * row.length >= limits.parameters;
    if (full || this.#characters >= limits.characters) await this.#flush();
  }

  async #flush(): Promise<void> {
    const batch = this.#batch;
    if (batch.length === 0) return;
    const into = this.#into;
    if (!into) throw new RestoreError("This is no backup.");
    const rows = batch.map((row) => {
      // By way of text, so that no driver turns a value into one of JavaScript's and loses digits.
      const values = into.types.map((type, index) => sql`${row[index] ?? null}::text::${type}`);
      return sql`(${sql.join(values, sql`, `)})`;
    });
    await this.#tx.execute(
      sql`insert into ${sql.identifier(into.name)} (${into.columns}) values ${sql.join(rows, sql`, `)}`,
    );
    this.#rows += batch.length;
    this.#batch = [];
    this.#characters = 0;
  }
}
