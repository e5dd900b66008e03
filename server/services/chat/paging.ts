import { asc, desc, eq, type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { ServiceError } from "../errors.ts";

/** Rows by creation; `after` is the id of the row after which the page begins. */
export type ChatPaging = { limit: number; order: "asc" | "desc"; after?: string | undefined };

export type ChatPage<T> = { rows: T[]; hasMore: boolean };

type Ordered = { id: AnyPgColumn; createdAt: AnyPgColumn; seq: AnyPgColumn };

/** The order of a list: by time, and rows of the same moment as they came in. */
export function byCreation(table: Ordered, order: "asc" | "desc"): SQL[] {
  const direction = order === "asc" ? asc : desc;
  return [direction(table.createdAt), direction(table.seq)];
}

/** Strictly behind the cursor in the asked order; `list` is what the list itself is limited to. */
export function behind(table: Ordered, { after, order }: ChatPaging, list: SQL | undefined) {
  if (after === undefined) return list;
  const cursor = sql`(select ${table.createdAt}, ${table.seq} from ${table.id.table}
    where ${eq(table.id, after)} and ${list})`;
  const operator = order === "asc" ? sql`>` : sql`<`;
  return sql`${list} and (${table.createdAt}, ${table.seq}) ${operator} ${cursor}`;
}

/** Cuts a page out of `limit + 1` rows that were read. */
export function toPage<T>(rows: T[], limit: number): ChatPage<T> {
  return { rows: rows.slice(0, limit), hasMore: rows.length > limit };
}

export function unknownCursor(): ServiceError {
  return new ServiceError(
    "not_found",
    "The list does not hold the row to continue after.",
    "after",
  );
}
