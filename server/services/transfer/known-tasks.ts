import { createHash } from "node:crypto";
import type { Task } from "#domain/task/task.ts";
import type { Reader } from "../named/store.ts";
import { findTasks } from "../task/rows/own-task.ts";

/** PostgreSQL takes 65 535 parameters per statement. */
const idsPerQuery = 20_000;

/** The tasks of a file that are there already, by their keys; in the trash or not. */
export async function knownTasks(
  reader: Reader,
  keys: readonly string[],
): Promise<Map<string, Task>> {
  const keyOf = new Map<string, string>();
  for (const key of keys) {
    keyOf.set(importedId(reader.actor.userId, key), key);
    // A backup that comes home finds its tasks under the ids they have always had.
    keyOf.set(key, key);
  }
  const ids = [...keyOf.keys()];
  const known = new Map<string, Task>();
  for (let start = 0; start < ids.length; start += idsPerQuery) {
    for (const task of await findTasks(reader, ids.slice(start, start + idsPerQuery))) {
      known.set(keyOf.get(task.id) ?? task.id, task);
    }
  }
  return known;
}

/**
 * The id that an imported task gets: always the same for the same user and key, and of nobody
 * else's making. A UUID of version 8 (RFC 9562, section 5.8).
 */
export function importedId(userId: string, key: string): string {
  const hash = createHash("sha256").update(`${userId}\n${key}`).digest("hex");
  const variant = "89ab"[Number.parseInt(hash.slice(16, 17), 16) % 4];
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `${variant}${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join("-");
}
