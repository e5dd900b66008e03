import { type SQL, sql } from "drizzle-orm";
import type { Db } from "../client.ts";
import { rowsOf } from "./rows-of.ts";

export type Column = { name: string; type: string };
export type Table = { name: string; columns: Column[] };

const ours = sql`n.nspname = 'public' and c.relkind = 'r'`;

/** Every table of the app with the columns that hold data of their own, as the database knows them. */
export async function tablesOf(db: Db): Promise<Table[]> {
  const rows = await rowsOf(
    db,
    sql`select c.relname as table, a.attname as column, format_type(a.atttypid, a.atttypmod) as type
        from pg_class c
        join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid
        where ${ours} and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
        order by c.relname, a.attnum`,
  );
  const tables = new Map<string, Column[]>();
  for (const row of rows) {
    const columns = tables.get(String(row.table)) ?? [];
    columns.push({ name: String(row.column), type: String(row.type) });
    tables.set(String(row.table), columns);
  }
  return [...tables].map(([name, columns]) => ({ name, columns }));
}

/** Says which migrations are in: two databases of one version have the same tables. */
export async function schemaVersion(db: Db): Promise<string> {
  const [row] = await rowsOf(
    db,
    sql`select count(*)::int as count, max(created_at)::text as last from drizzle.__drizzle_migrations`,
  );
  return `${row?.count}-${row?.last}`;
}

/** The statements that take all foreign keys away, and those that bring them back and check them. */
export async function foreignKeys(db: Db): Promise<{ drop: SQL[]; add: SQL[] }> {
  const rows = await rowsOf(
    db,
    sql`select c.relname as table, k.conname as name, pg_get_constraintdef(k.oid) as definition
        from pg_constraint k
        join pg_class c on c.oid = k.conrelid
        join pg_namespace n on n.oid = c.relnamespace
        where ${ours} and k.contype = 'f'`,
  );
  const alter = (row: Record<string, unknown>) =>
    sql`alter table ${sql.identifier(String(row.table))}`;
  const name = (row: Record<string, unknown>) => sql.identifier(String(row.name));
  return {
    drop: rows.map((row) => sql`${alter(row)} drop constraint ${name(row)}`),
    add: rows.map(
      (row) => sql`${alter(row)} add constraint ${name(row)} ${sql.raw(String(row.definition))}`,
    ),
  };
}

/** Lets every sequence go on after the highest number that its column holds. */
export async function continueSequences(db: Db): Promise<void> {
  const rows = await rowsOf(
    db,
    sql`select c.relname as table, a.attname as column,
               pg_get_serial_sequence(quote_ident(c.relname), a.attname) as sequence
        from pg_class c
        join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        where ${ours} and pg_get_serial_sequence(quote_ident(c.relname), a.attname) is not null`,
  );
  for (const { table, column, sequence } of rows) {
    const highest = sql`max(${sql.identifier(String(column))})`;
    await db.execute(
      sql`select setval(${sequence}, coalesce(${highest}, 0) + 1, false) from ${sql.identifier(String(table))}`,
    );
  }
}
