import { type ProjectIdInput, projectIdInput } from "#domain/project/inputs.ts";
import type { Project } from "#domain/project/project.ts";
import { transact } from "../activity/transact.ts";
import type { ServiceContext } from "../context.ts";
import { ownNamed, saveNamed } from "../named/save.ts";
import { parseInput } from "../parse-input.ts";
import { projectStore } from "./store.ts";

/** Lays a project aside: its tasks stay in it and leave all other lists. */
export async function archiveProject(ctx: ServiceContext, input: ProjectIdInput): Promise<Project> {
  const { id } = parseInput(projectIdInput, input);
  return transact(ctx, async (change) => {
    const current = await ownNamed(projectStore, change, id);
    const next = { ...current, archivedAt: current.archivedAt ?? change.now };
    return saveNamed(projectStore, change, { current, next, verb: "archive" });
  });
}

/** Takes a project up again. */
export async function unarchiveProject(
  ctx: ServiceContext,
  input: ProjectIdInput,
): Promise<Project> {
  const { id } = parseInput(projectIdInput, input);
  return transact(ctx, async (change) => {
    const current = await ownNamed(projectStore, change, id);
    const next = { ...current, archivedAt: null };
    return saveNamed(projectStore, change, { current, next, verb: "unarchive" });
  });
}
