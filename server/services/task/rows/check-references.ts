import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { labels, projects } from "#db/schema/index.ts";
import type { Actor } from "#server/services/context.ts";
import { ServiceError } from "#server/services/errors.ts";

type Reader = { db: Db; actor: Actor };

/** `not_found` when one of these projects is missing, removed or somebody else's. */
export async function assertOwnProjects(reader: Reader, ids: readonly string[]): Promise<void> {
  const wanted = [...new Set(ids)];
  if ((await countOwnProjects(reader, wanted)) < wanted.length) {
    throw new ServiceError("not_found", "This project does not exist.", "projectId");
  }
}

export async function isOwnLiveProject(reader: Reader, id: string): Promise<boolean> {
  return (await countOwnProjects(reader, [id])) === 1;
}

async function countOwnProjects({ db, actor }: Reader, ids: string[]): Promise<number> {
  if (ids.length === 0) return 0;
  return db.$count(
    projects,
    and(eq(projects.userId, actor.userId), inArray(projects.id, ids), isNull(projects.deletedAt)),
  );
}

/** `not_found` when one of these labels is missing, removed or somebody else's. */
export async function assertOwnLabels(
  { db, actor }: Reader,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  const wanted = [...new Set(ids)];
  const found = await db.$count(
    labels,
    and(eq(labels.userId, actor.userId), inArray(labels.id, wanted), isNull(labels.deletedAt)),
  );
  if (found < wanted.length) {
    throw new ServiceError("not_found", "This label does not exist.", "labelIds");
  }
}
