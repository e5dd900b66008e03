import { type ReorderProjectInput, reorderProjectInput } from "#domain/project/inputs.ts";
import type { Project } from "#domain/project/project.ts";
import { transact } from "../activity/transact.ts";
import type { ServiceContext } from "../context.ts";
import { reorderNamed } from "../named/reorder.ts";
import { parseInput } from "../parse-input.ts";
import { projectStore } from "./store.ts";

/** Puts a project beside another; `not_found` when the projects that were named are all gone. */
export async function reorderProject(
  ctx: ServiceContext,
  input: ReorderProjectInput,
): Promise<Project> {
  const given = parseInput(reorderProjectInput, input);
  return transact(ctx, (change) => reorderNamed(projectStore, change, given));
}
