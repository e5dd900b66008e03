import { and, eq, inArray, isNull } from "drizzle-orm";
import { labels } from "#db/schema/index.ts";
import { colorFor, nameKey } from "#domain/project/project.ts";
import type { Change } from "../activity/transact.ts";
import { insertLabel } from "./create.ts";

/**
 * The ids of the labels of these names, by `nameKey`; a label that does not exist is made,
 * as part of the same change.
 */
export async function ensureLabels(
  change: Change,
  names: readonly string[],
): Promise<Map<string, string>> {
  const wanted = new Map(names.map((name) => [nameKey(name), name.trim()]));
  if (wanted.size === 0) return new Map();
  const known = await change.db
    .select({ id: labels.id, key: labels.nameKey })
    .from(labels)
    .where(
      and(
        eq(labels.userId, change.actor.userId),
        inArray(labels.nameKey, [...wanted.keys()]),
        isNull(labels.deletedAt),
      ),
    );
  const ids = new Map(known.map(({ id, key }) => [key, id]));
  for (const [key, name] of wanted) {
    if (ids.has(key)) continue;
    ids.set(key, (await insertLabel(change, { name, color: colorFor(name) })).id);
  }
  return ids;
}
