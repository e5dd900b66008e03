import { asc, desc, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { tasks } from "#db/schema/index.ts";
import type { TaskGroup, TaskSort } from "#domain/task/list.ts";
import { ServiceError } from "#server/services/errors.ts";

type Order = { sort: TaskSort; direction: "asc" | "desc"; group?: TaskGroup | undefined };
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

/** What groups compare: days as they come, the most urgent first, the inbox before the projects. */
const groupKeys: Record<TaskGroup, Key> = {
  date: { value: dueKey, type: sql.raw("date") },
  priority,
  project: { value: sql`coalesce(${tasks.projectId}, '') collate "C"`, type: byCodePoint },
};

const groupKeyOf = ({ group }: Order): Key[] => (group ? [groupKeys[group]] : []);

export function orderOf(order: Order): SQL[] {
  const { sort, direction } = order;
  return [
    ...groupKeyOf(order).map(({ value }) => asc(value)),
    ...keys[sort].map(({ value }) => (direction === "asc" ? asc(value) : desc(value))),
  ];
}

/** The place of a row in an order, as text: what `afterCursor` takes. */
export function toCursor(order: Order): SQL<string> {
  const values = [...groupKeyOf(order), ...keys[order.sort]].map(
    ({ value }) => sql`(${value})::text`,
  );
  return sql<string>`json_build_array(${sql.join(values, sql`, `)})::text`;
}

/** The condition that a row comes after a place. `invalid` for a cursor of another order. */
export function afterCursor(order: Order, cursor: string): SQL {
  const { sort, direction } = order;
  const values = readCursor(cursor);
  const [group] = groupKeyOf(order);
  const rest = group ? values.slice(1) : values;
  if (rest.length !== keys[sort].length) throw invalidCursor();
  const row = sql.join(
    keys[sort].map(({ value }) => value),
    sql`, `,
  );
  const place = sql.join(
    keys[sort].map(({ type }, index) => sql`${rest[index]}::${type}`),
    sql`, `,
  );
  const within = direction === "asc" ? sql`(${row}) > (${place})` : sql`(${row}) < (${place})`;
  if (!group) return within;
  const groupPlace = sql`${values[0]}::${group.type}`;
  return sql`((${group.value}) > ${groupPlace} or ((${group.value}) = ${groupPlace} and ${within}))`;
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
