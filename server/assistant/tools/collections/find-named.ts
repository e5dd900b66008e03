import type { Label } from "#domain/label/label.ts";
import { nameKey, type Project } from "#domain/project/project.ts";
import type { SavedFilter } from "#domain/saved-filter/saved-filter.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { ServiceError } from "#server/services/errors.ts";
import { listFilters } from "#server/services/filter/list.ts";
import { listLabels } from "#server/services/label/list.ts";
import { listProjects } from "#server/services/project/list.ts";

/** Enough names for a model to see its slip. */
const namesTold = 20;

/** The project of that name, in any case; else `not_found`, naming those that exist. */
export async function findProject(ctx: ServiceContext, name: string): Promise<Project> {
  return named(await listProjects(ctx), name, "project");
}

/** The label of that name, in any case, with or without its "@"; else `not_found`, naming those that exist. */
export async function findLabel(ctx: ServiceContext, name: string): Promise<Label> {
  return named(await listLabels(ctx), name.replace(/^@/, ""), "label");
}

/** The saved filter of that name, in any case; else `not_found`, naming those that exist. */
export async function findFilter(ctx: ServiceContext, name: string): Promise<SavedFilter> {
  return named(await listFilters(ctx), name, "saved filter");
}

function named<T extends { name: string }>(all: readonly T[], name: string, kind: string): T {
  const found = all.find((one) => nameKey(one.name) === nameKey(name));
  if (found) return found;
  const names = all.slice(0, namesTold).map((one) => `“${one.name}”`);
  const known = names.length > 0 ? `There are: ${names.join(", ")}.` : "There is none yet.";
  throw new ServiceError("not_found", `There is no ${kind} called “${name}”. ${known}`, kind);
}
