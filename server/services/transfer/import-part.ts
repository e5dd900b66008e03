import { nameKey } from "#domain/project/project.ts";
import { newId } from "#domain/task/new-id.ts";
import {
  type ImportPartInput,
  type ImportProgress,
  importPartInput,
} from "#domain/transfer/import.ts";
import type { ImportPlan } from "#domain/transfer/plan.ts";
import { type Change, transact } from "../activity/transact.ts";
import type { ServiceContext } from "../context.ts";
import { filterStore } from "../filter/store.ts";
import { newLabel } from "../label/new-label.ts";
import { labelStore } from "../label/store.ts";
import { ensureNamed } from "../named/create.ts";
import { parseInput } from "../parse-input.ts";
import { newProject } from "../project/new-project.ts";
import { projectStore } from "../project/store.ts";
import { importTasks } from "./import-tasks.ts";
import { readSource } from "./read-source.ts";

/**
 * Imports the next part of a file: tasks that are there already stay as they are, those in the
 * trash come back, and what has a name is found by it or made.
 */
export async function importPart(
  ctx: ServiceContext,
  input: ImportPartInput,
): Promise<ImportProgress> {
  const { source, importId, offset, count } = parseInput(importPartInput, input);
  const plan = readSource(ctx, source);
  const part = plan.tasks.slice(offset, offset + count);
  await transact({ ...ctx, groupId: importId }, async (change) => {
    if (offset === 0) await ensureFilters(change, plan);
    await importTasks(change, part, {
      projectIds: await ensureProjectsOf(change, plan),
      labelIds: await ensureLabelsOf(change, plan),
    });
  });
  return { done: offset + part.length, total: plan.tasks.length };
}

/** The ids of the plan's projects by their keys. */
async function ensureProjectsOf(change: Change, plan: ImportPlan): Promise<Map<string, string>> {
  const planned = new Map(plan.projects.map((project) => [nameKey(project.name), project]));
  const ids = await ensureNamed(projectStore, change, {
    names: plan.projects.map(({ name }) => name),
    make: (name, position) => ({
      ...newProject(change.now, { name, color: planned.get(nameKey(name))?.color, position }),
      archivedAt: planned.get(nameKey(name))?.archivedAt ?? null,
    }),
  });
  return byKey(plan.projects, ids);
}

/** The ids of the plan's labels by their keys. */
async function ensureLabelsOf(change: Change, plan: ImportPlan): Promise<Map<string, string>> {
  const colors = new Map(plan.labels.map(({ name, color }) => [nameKey(name), color]));
  const ids = await ensureNamed(labelStore, change, {
    names: plan.labels.map(({ name }) => name),
    make: (name, position) =>
      newLabel(change.now, { name, color: colors.get(nameKey(name)), position }),
  });
  return byKey(plan.labels, ids);
}

async function ensureFilters(change: Change, plan: ImportPlan): Promise<void> {
  const planned = new Map(plan.filters.map((filter) => [nameKey(filter.name), filter]));
  await ensureNamed(filterStore, change, {
    names: plan.filters.map(({ name }) => name),
    make: (name, position) => ({
      id: newId(change.now),
      name,
      query: planned.get(nameKey(name))?.query ?? "",
      color: planned.get(nameKey(name))?.color ?? "gray",
      position,
      deletedAt: null,
      createdAt: change.now,
      updatedAt: change.now,
    }),
  });
}

function byKey(
  planned: readonly { key: string; name: string }[],
  ids: ReadonlyMap<string, string>,
): Map<string, string> {
  return new Map(planned.map(({ key, name }) => [key, ids.get(nameKey(name)) ?? ""]));
}
