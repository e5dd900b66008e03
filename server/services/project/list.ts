import type { Project } from "#domain/project/project.ts";
import type { ServiceContext } from "../context.ts";
import { projectStore } from "./store.ts";

/** All projects of the actor in their order, without removed ones. */
export function listProjects(ctx: ServiceContext): Promise<Project[]> {
  return projectStore.list(ctx);
}
