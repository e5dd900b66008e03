import { asc, desc, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { tasks } from "#db/schema/index.ts";
import type { TaskSort } from "#domain/task/list.ts";
import { ServiceError } from "#server/services/errors.ts";

type Order = { sort: TaskSort; direction: "asc" | "desc" };
type Key = { value: SQL; type: SQL };

const text = sql.raw("text");
const instant = sql.raw("timestamptz");
const byCodePoint = sql.raw('text collate "C"');

/** The last of all days, so that tasks without a date come last and an index can hold them. */
export const dueKey = sql`coalesce(${tasks.dueDate}, 'infinity'::date)`;
/** Within a day, what has a time comes before what has none. */
const timeKey = sql`coalesce(${tasks.dueTime}, '99:99')`;

const position: Key = { value: sql`${tasks.position}`, type: byCodePoint };
const priority: Key = { value: sql`${tasks.priority}`, type: sql.raw("smallint") };
const id: Key = { value: sql`${tasks.id}`, type: text };

/** What each order compares, first things first; the id makes every order total. */
const keys: Record<TaskSort, Key[]> = {
  position: [position, id],
  due: [
    { value: dueKey, type: sql.raw("date") },
    { value: timeKey, type: text },
    priority,
    position,
    id,
  ],
  priority: [priority, position, id],
  title: [{ value: sql`lower(${tasks.title})`, type: text }, id],
  created: [{ value: sql`${tasks.createdAt}`, type: instant }, id],
  completed: [{ value: sql`${tasks.completedAt}`, type: instant }, id],
  removed: [{ value: sql`${tasks.deletedAt}`, type: instant }, id],
};

export function orderOf({ sort, direction }: Order): SQL[] {
  return keys[sort].map(({ value }) => (direction === "asc" ? asc(value) : desc(value)));
}

/** The place of a row in an order, as text: what `afterCursor` takes. */
export function toCursor(sort: TaskSort): SQL<string> {
  const values = keys[sort].map(({ value }) => sql`${value}::text`);
  return sql<string>`json_build_array(${sql.join(values, sql`, `)})::text`;
}

/** The condition that a row comes after a place. `invalid` for a cursor of another order. */
export function afterCursor({ sort, direction }: Order, cursor: string): SQL {
  const values = readCursor(cursor);
  if (values.length !== keys[sort].length) throw invalidCursor();
  const row = sql.join(
    keys[sort].map(({ value }) => value),
    sql`, `,
  );
  const place = sql.join(
    keys[sort].map(({ type }, index) => sql`${values[index]}::${type}`),
    sql`, `,
  );
  return direction === "asc" ? sql`(${row}) > (${place})` : sql`(${row}) < (${place})`;
}

function readCursor(cursor: string): string[] {
  try {
    return z.array(z.string()).parse(JSON.parse(cursor));
  } catch {
    throw invalidCursor();
  }
}

function invalidCursor(): ServiceError {
  return new ServiceError("invalid", "This page does not exist.", "cursor");
}
