import type { Change } from "../activity/transact.ts";
import { ensureNamed } from "../named/create.ts";
import { newProject } from "./new-project.ts";
import { projectStore } from "./store.ts";

/** The ids of the projects of these names, by `nameKey`; a project that does not exist is made. */
export function ensureProjects(
  change: Change,
  names: readonly string[],
): Promise<Map<string, string>> {
  return ensureNamed(projectStore, change, {
    names,
    make: (name, position) => newProject(change.now, { name: name.trim(), position }),
  });
}
