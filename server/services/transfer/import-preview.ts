import { nameKey } from "#domain/project/project.ts";
import {
  type ImportInput,
  type ImportPreview,
  importInput,
  type NamePreview,
  type TaskPreview,
} from "#domain/transfer/import.ts";
import type { ImportPlan } from "#domain/transfer/plan.ts";
import type { ServiceContext } from "../context.ts";
import { listFilters } from "../filter/list.ts";
import { listLabels } from "../label/list.ts";
import { parseInput } from "../parse-input.ts";
import { listProjects } from "../project/list.ts";
import { knownTasks } from "./known-tasks.ts";
import { readSource } from "./read-source.ts";

type Name = { name: string };

const sampleSize = 12;

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
    projects: namesOf(plan.projects, await listProjects(ctx)),
    labels: namesOf(plan.labels, await listLabels(ctx)),
    filters: namesOf(plan.filters, await listFilters(ctx)),
    samples: samplesOf(plan),
    problems: plan.problems,
  };
}

function namesOf(planned: readonly Name[], existing: readonly Name[]): NamePreview[] {
  const names = new Set(existing.map(({ name }) => nameKey(name)));
  return planned.map(({ name }) => ({ name, known: names.has(nameKey(name)) }));
}

function samplesOf(plan: ImportPlan): TaskPreview[] {
  const projects = new Map(plan.projects.map(({ key, name }) => [key, name]));
  const labels = new Map(plan.labels.map(({ key, name }) => [key, name]));
  const levels = new Map<string, number>();
  return plan.tasks.slice(0, sampleSize).map((task) => {
    const level = task.parentKey === null ? 0 : (levels.get(task.parentKey) ?? 0) + 1;
    levels.set(task.key, level);
    const { title, dueDate, dueTime, priority, recurrence } = task;
    return {
      ...{ title, dueDate, dueTime, priority, recurrence, level },
      project: task.projectKey === null ? null : (projects.get(task.projectKey) ?? null),
      labels: task.labelKeys.flatMap((key) => labels.get(key) ?? []),
      isDone: task.completedAt !== null,
    };
  });
}
