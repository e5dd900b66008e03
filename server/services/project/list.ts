import { and, asc, eq, isNull } from "drizzle-orm";
import { projects } from "#db/schema/index.ts";
import type { Project } from "#domain/project/project.ts";
import type { ServiceContext } from "../context.ts";
import { projectColumns, toProject } from "./rows.ts";

/** All projects of the actor in their order, archived ones included, removed ones not. */
export async function listProjects(ctx: ServiceContext): Promise<Project[]> {
  const rows = await ctx.db
    .select(projectColumns)
    .from(projects)
    .where(and(eq(projects.userId, ctx.actor.userId), isNull(projects.deletedAt)))
    .orderBy(asc(projects.position), asc(projects.id));
  return rows.map(toProject);
}
