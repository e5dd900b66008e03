import type { z } from "zod";
import { parseFilter } from "#domain/filter/parse.ts";
import { noDue } from "#domain/task/due.ts";
import type { importInput } from "#domain/transfer/import.ts";
import type { ImportPlan, PlannedTask } from "#domain/transfer/plan.ts";
import { readBackup } from "#domain/transfer/read-backup.ts";
import { readTodoist } from "#domain/transfer/read-todoist.ts";
import type { ServiceContext } from "../context.ts";
import { ServiceError } from "../errors.ts";
import { deepestLevel } from "../task/rows/family.ts";
import { settleDueOrRefuse } from "../task/rows/settle-due.ts";

type Report = (message: string, line?: number | null) => void;

/** The plan of a file, changed where our own rules want it, with every such change among its problems. */
export function readSource(
  { now, actor }: ServiceContext,
  source: z.output<typeof importInput>,
): ImportPlan {
  const { zone } = actor;
  const plan =
    source.format === "todoist"
      ? readTodoist(source.text, { projectName: source.projectName, now, zone })
      : readBackup(source.text, source.tasksBefore);
  const report = (message: string, line: number | null = null) =>
    plan.problems.push({ line, message });
  plan.filters = plan.filters.filter(({ name, query }) => {
    const { ok } = parseFilter(query, { now, zone });
    if (!ok) report(`The filter “${name}” cannot be read; it is left out.`);
    return ok;
  });
  plan.tasks = plan.tasks.map((task) => withSettledDue(task, zone, report));
  flatten(plan, report);
  plan.problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return plan;
}

function withSettledDue(task: PlannedTask, zone: string, report: Report): PlannedTask {
  try {
    return { ...task, ...settleDueOrRefuse(noDue, task, zone) };
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    report(`“${task.title}” loses its date: ${error.message}`, task.line);
    return { ...task, ...noDue };
  }
}

/** Hangs what is nested deeper than we can show below the deepest task that may have subtasks. */
function flatten(plan: ImportPlan, report: Report): void {
  const byKey = new Map<string, PlannedTask>();
  const levels = new Map<string, number>();
  for (const task of plan.tasks) {
    const level = levelOf(levels, task.parentKey) + 1;
    if (level > deepestLevel && task.parentKey) {
      task.parentKey = byKey.get(task.parentKey)?.parentKey ?? null;
      report(`“${task.title}” is nested too deep; it moves up a level.`, task.line);
    }
    levels.set(task.key, Math.min(level, deepestLevel));
    byKey.set(task.key, task);
  }
}

function levelOf(levels: ReadonlyMap<string, number>, key: string | null): number {
  return key === null ? -1 : (levels.get(key) ?? -1);
}
