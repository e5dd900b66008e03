import { type CreateProjectInput, createProjectInput } from "#domain/project/inputs.ts";
import type { Project } from "#domain/project/project.ts";
import { transact } from "../activity/transact.ts";
import type { ServiceContext } from "../context.ts";
import { createNamed } from "../named/create.ts";
import { parseInput } from "../parse-input.ts";
import { newProject } from "./new-project.ts";
import { projectStore } from "./store.ts";

/**
 * Makes a project, the last of the list. The same id a second time returns what the first made.
 * `conflict` when the name is taken.
 */
export async function createProject(
  ctx: ServiceContext,
  input: CreateProjectInput,
): Promise<Project> {
  const given = parseInput(createProjectInput, input);
  return transact(ctx, (change) =>
    createNamed(projectStore, change, {
      id: given.id,
      name: given.name,
      make: (position) => newProject(change.now, { ...given, position }),
    }),
  );
}
