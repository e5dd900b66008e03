import { type UpdateProjectInput, updateProjectInput } from "#domain/project/inputs.ts";
import type { Project } from "#domain/project/project.ts";
import { transact } from "../activity/transact.ts";
import type { ServiceContext } from "../context.ts";
import { assertNameIsFree, ownNamed, saveNamed } from "../named/save.ts";
import { parseInput } from "../parse-input.ts";
import { projectStore } from "./store.ts";

/** Changes the given fields of a project; `conflict` when the new name is taken. */
export async function updateProject(
  ctx: ServiceContext,
  input: UpdateProjectInput,
): Promise<Project> {
  const { id, name, color } = parseInput(updateProjectInput, input);
  return transact(ctx, async (change) => {
    const current = await ownNamed(projectStore, change, id);
    if (name !== undefined) await assertNameIsFree(projectStore, change, { name, exceptId: id });
    const next = {
      ...current,
      ...(name !== undefined && { name }),
      ...(color !== undefined && { color }),
    };
    return saveNamed(projectStore, change, { current, next, verb: "update" });
  });
}
