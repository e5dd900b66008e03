import { eq } from "drizzle-orm";
import { projects } from "#db/schema/index.ts";
import { type CreateProjectInput, createProjectInput } from "#domain/project/inputs.ts";
import { colorFor, nameKey, type Project } from "#domain/project/project.ts";
import { newId } from "#domain/task/new-id.ts";
import { type Change, transact } from "../activity/transact.ts";
import type { ServiceContext } from "../context.ts";
import { ServiceError } from "../errors.ts";
import { parseInput } from "../parse-input.ts";
import { assertNameIsFree, lastProjectPosition, toProject } from "./rows.ts";

/**
 * Makes a project, the last of the list. The same id a second time returns what the first made.
 * `conflict` when the name is taken.
 */
export function createProject(ctx: ServiceContext, input: CreateProjectInput): Promise<Project> {
  const given = parseInput(createProjectInput, input);
  return transact(ctx, async (change) => {
    const [existing] = given.id
      ? await change.db.select().from(projects).where(eq(projects.id, given.id))
      : [];
    if (existing?.userId === ctx.actor.userId) {
      const { userId: _owner, nameKey: _key, ...row } = existing;
      return toProject(row);
    }
    if (existing) throw new ServiceError("conflict", "This id cannot be used.", "id");
    await assertNameIsFree(change, { name: given.name });
    return insertProject(change, given);
  });
}

/** The part of making a project that other verbs share; its name must be free. */
export async function insertProject(change: Change, given: CreateProjectInput): Promise<Project> {
  const project: Project = {
    id: given.id ?? newId(change.now),
    name: given.name,
    color: given.color ?? colorFor(given.name),
    position: await lastProjectPosition(change),
    archivedAt: null,
    deletedAt: null,
    createdAt: change.now,
    updatedAt: change.now,
  };
  await change.db
    .insert(projects)
    .values({ ...project, nameKey: nameKey(project.name), userId: change.actor.userId });
  change.record({
    entity: "project",
    entityId: project.id,
    verb: "create",
    before: null,
    after: project,
  });
  return project;
}
