import { nameKey } from "#domain/project/project.ts";
import type { CreateTaskInput } from "#domain/task/create.ts";
import type { Change } from "#server/services/activity/transact.ts";
import { ensureLabels } from "#server/services/label/ensure.ts";
import { ensureProjects } from "#server/services/project/ensure.ts";
import { assertOwnLabels, assertOwnProjects } from "../rows/check-references.ts";

type Naming = Pick<CreateTaskInput, "projectId" | "projectName" | "labelIds" | "labelNames">;

export type References = {
  projectIdOf(input: Naming): string | null;
  labelIdsOf(input: Naming): string[];
};

/**
 * Checks the projects and labels that are named by id and finds or makes those named by name, for
 * all inputs at once.
 */
export async function resolveReferences(
  change: Change,
  inputs: readonly Naming[],
): Promise<References> {
  await assertOwnProjects(
    change,
    inputs.flatMap(({ projectId }) => projectId ?? []),
  );
  await assertOwnLabels(
    change,
    inputs.flatMap(({ labelIds }) => labelIds ?? []),
  );
  const projects = await ensureProjects(
    change,
    inputs.flatMap(({ projectName }) => projectName ?? []),
  );
  const labels = await ensureLabels(
    change,
    inputs.flatMap(({ labelNames }) => labelNames ?? []),
  );
  return {
    projectIdOf: ({ projectId, projectName }) =>
      projectName ? (projects.get(nameKey(projectName)) ?? null) : (projectId ?? null),
    labelIdsOf: ({ labelIds = [], labelNames = [] }) => [
      ...new Set([...labelIds, ...labelNames.flatMap((name) => labels.get(nameKey(name)) ?? [])]),
    ],
  };
}
