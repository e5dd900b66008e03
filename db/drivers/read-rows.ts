import { Column, is, SQL } from "drizzle-orm";
import type { SelectedFieldsOrdered } from "drizzle-orm/pg-core";
import type { Db } from "../client.ts";

type Row = { [name: string]: unknown };
type Reader = (rows: unknown[][]) => Row[];
/** Where a value goes: into the row, or into the part of it that has a name. */
type Place = { part: string | undefined; name: string; decoder: Decoder };
type Decoder = Pick<Column, "mapFromDriverValue">;

/**
 * Lets a database find out once per statement how its columns are read. drizzle asks that of every
 * value of every row, which for a list of fifty tasks takes as long as reading them. What joins
 * tables, nests deeper than one level or runs within a transaction is left to drizzle.
 */
export function readRowsByColumn(db: Db): void {
  const { session } = db._;
  const prepareQuery: typeof session.prepareQuery = session.prepareQuery.bind(session);
  Object.assign(session, {
    prepareQuery: (...given: Parameters<typeof prepareQuery>) => {
      const [query, fields, name, inArrays, mapper, about, ...rest] = given;
      // A row that a join did not find is null as a whole.
      const joins = (about?.tables.length ?? 0) > 1;
      const reader = mapper ?? (fields && !joins ? readerOf(fields) : undefined);
      return prepareQuery(query, fields, name, inArrays, reader, about, ...rest);
    },
  });
}

function readerOf(fields: SelectedFieldsOrdered): Reader | undefined {
  const places: Place[] = [];
  for (const { path, field } of fields) {
    const [name, part, ...above] = path.toReversed();
    const decoder = decoderOf(field);
    if (name === undefined || above.length > 0 || !decoder) return undefined;
    places.push({ part, name, decoder });
  }
  return (rows) => rows.map((values) => readRow(places, values));
}

function readRow(places: readonly Place[], values: unknown[]): Row {
  const row: Row = {};
  let inner: { name: string; values: Row } | undefined;
  let index = 0;
  for (const { part, name, decoder } of places) {
    const value = values[index++];
    const read = value === null ? null : decoder.mapFromDriverValue(value);
    if (part === undefined) {
      row[name] = read;
    } else {
      if (inner?.name !== part) inner = { name: part, values: {} };
      inner.values[name] = read;
      row[part] = inner.values;
    }
  }
  return row;
}

function decoderOf(field: SelectedFieldsOrdered[number]["field"]): Decoder | undefined {
  if (is(field, Column)) return field;
  const sql = is(field, SQL) ? field : is(field, SQL.Aliased) ? field.sql : undefined;
  return sql && Reflect.get(sql, "decoder");
}
