import { and, eq, inArray, isNull } from "drizzle-orm";
import { projects } from "#db/schema/index.ts";
import { colorFor, nameKey } from "#domain/project/project.ts";
import type { Change } from "../activity/transact.ts";
import { insertProject } from "./create.ts";

/**
 * The ids of the projects of these names, by `nameKey`; a project that does not exist is made,
 * as part of the same change.
 */
export async function ensureProjects(
  change: Change,
  names: readonly string[],
): Promise<Map<string, string>> {
  const wanted = new Map(names.map((name) => [nameKey(name), name.trim()]));
  if (wanted.size === 0) return new Map();
  const known = await change.db
    .select({ id: projects.id, key: projects.nameKey })
    .from(projects)
    .where(
      and(
        eq(projects.userId, change.actor.userId),
        inArray(projects.nameKey, [...wanted.keys()]),
        isNull(projects.deletedAt),
      ),
    );
  const ids = new Map(known.map(({ id, key }) => [key, id]));
  for (const [key, name] of wanted) {
    if (ids.has(key)) continue;
    ids.set(key, (await insertProject(change, { name, color: colorFor(name) })).id);
  }
  return ids;
}
