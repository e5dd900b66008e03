import { or, type SQL, sql } from "drizzle-orm";
import { tasks } from "#db/schema/index.ts";

/**
 * A task whose title and notes hold every word, as typed so far ("buy mil" finds "buying milk"),
 * or whose title holds the text somewhere.
 */
export function matchesWords(search: string): SQL | undefined {
  const query = prefixQuery(search);
  const somewhere = contains(tasks.title, search.trim());
  return query ? or(sql`${tasks.document} @@ ${query}`, somewhere) : somewhere;
}

/** Each word as the beginning of a word; null when the text holds no word at all. */
export function prefixQuery(search: string): SQL | null {
  const words = search.match(/[\p{L}\p{N}]+/gu);
  if (!words) return null;
  return sql`to_tsquery('english', ${words.map((word) => `${word}:*`).join(" & ")})`;
}

/** The text somewhere in a column, in any case. */
export function contains(column: typeof tasks.title | typeof tasks.notes, text: string): SQL {
  return sql`${column} ilike ${`%${likePattern(text)}%`}`;
}

/** A text that LIKE takes literally. */
export function likePattern(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}
