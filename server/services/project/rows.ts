import { and, desc, eq, getTableColumns, isNull, ne } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { projects } from "#db/schema/index.ts";
import { positionBetween } from "#domain/ordering/position.ts";
import { color, nameKey, type Project } from "#domain/project/project.ts";
import type { Actor } from "../context.ts";
import { ServiceError } from "../errors.ts";

type Reader = { db: Db; actor: Actor };

const { userId: _owner, nameKey: _key, ...columns } = getTableColumns(projects);
export const projectColumns = columns;

export function toProject(row: Omit<typeof projects.$inferSelect, "userId" | "nameKey">): Project {
  return { ...row, color: color.parse(row.color) };
}

/** The actor's project of that id, in the trash or not; `not_found` for every other. */
export async function ownProject({ db, actor }: Reader, id: string): Promise<Project> {
  const [row] = await db
    .select(projectColumns)
    .from(projects)
    .where(and(eq(projects.id, id), eq(projects.userId, actor.userId)));
  if (!row) throw new ServiceError("not_found", "This project does not exist.");
  return toProject(row);
}

/** The place behind the last project, removed ones included. */
export async function lastProjectPosition({ db, actor }: Reader): Promise<string> {
  const [last] = await db
    .select({ position: projects.position })
    .from(projects)
    .where(eq(projects.userId, actor.userId))
    .orderBy(desc(projects.position))
    .limit(1);
  return positionBetween(last?.position ?? null, null);
}

/** `conflict` when another project of the actor has the name already. */
export async function assertNameIsFree(
  { db, actor }: Reader,
  { name, exceptId = "" }: { name: string; exceptId?: string },
): Promise<void> {
  const [taken] = await db
    .select({ id: projects.id })
    .from(projects)
    .where(
      and(
        eq(projects.userId, actor.userId),
        eq(projects.nameKey, nameKey(name)),
        isNull(projects.deletedAt),
        ne(projects.id, exceptId),
      ),
    );
  if (taken) throw new ServiceError("conflict", `There is already a project “${name}”.`, "name");
}
