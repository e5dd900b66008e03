import { nameKey } from "#domain/project/project.ts";
import { type ImportInput, type ImportPreview, importInput } from "#domain/transfer/import.ts";
import type { ServiceContext } from "../context.ts";
import { listFilters } from "../filter/list.ts";
import { listLabels } from "../label/list.ts";
import { parseInput } from "../parse-input.ts";
import { listProjects } from "../project/list.ts";
import { knownTasks } from "./known-tasks.ts";
import { readSource } from "./read-source.ts";

type Name = { name: string };

/** What an import would make and what it would find, without writing anything. */
export async function previewImport(
  ctx: ServiceContext,
  input: ImportInput,
): Promise<ImportPreview> {
  const plan = readSource(ctx, parseInput(importInput, input));
  const keys = plan.tasks.map(({ key }) => key);
  const known = await knownTasks(ctx, keys);
  const there = [...known.values()].filter(({ deletedAt }) => deletedAt === null);
  return {
    tasks: { total: keys.length, known: there.length },
    projects: countNames(plan.projects, await listProjects(ctx)),
    labels: countNames(plan.labels, await listLabels(ctx)),
    filters: countNames(plan.filters, await listFilters(ctx)),
    titles: plan.tasks.slice(0, 20).map(({ title }) => title),
    problems: plan.problems,
  };
}

function countNames(planned: readonly Name[], existing: readonly Name[]) {
  const names = new Set(existing.map(({ name }) => nameKey(name)));
  const known = planned.filter(({ name }) => names.has(nameKey(name))).length;
  return { total: planned.length, known };
}
