import { clockTimeIn, todayIn } from "#domain/dates/zone.ts";
import { listActivity } from "#server/services/activity/list.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { ServiceError } from "#server/services/errors.ts";
import { listFilters } from "#server/services/filter/list.ts";
import { listLabels } from "#server/services/label/list.ts";
import { listProjects } from "#server/services/project/list.ts";
import { getTask } from "#server/services/task/get.ts";
import { titlesOf } from "../tools/history/describe.ts";
import type { TaskView } from "../tools/task-view.ts";
import { toTaskViews } from "../tools/to-task-view.ts";
import type { TurnContext } from "./turn-context.ts";

const recentChanges = 5;

/** The facts of a turn as they are now: the moment, what exists, what the message tagged. */
export async function gatherContext(
  ctx: ServiceContext,
  { locale, taggedIds }: { locale: string; taggedIds: readonly string[] },
): Promise<TurnContext> {
  const { zone } = ctx.actor;
  const [projects, labels, filters, changes, tagged] = await Promise.all([
    listProjects(ctx),
    listLabels(ctx),
    listFilters(ctx),
    changesOf(ctx),
    taggedTasks(ctx, taggedIds),
  ]);
  return {
    now: ctx.now.toISOString(),
    today: todayIn(zone, ctx.now),
    weekday: new Intl.DateTimeFormat("en", { weekday: "long", timeZone: zone }).format(ctx.now),
    time: clockTimeIn(zone, ctx.now),
    zone,
    locale,
    projects: projects.filter(({ archivedAt }) => archivedAt === null).map(({ name }) => name),
    labels: labels.map(({ name }) => name),
    saved_filters: filters.map(({ name, query }) => ({ name, query })),
    tagged_tasks: tagged,
    recent_changes: changes,
  };
}

/** "complete task: Buy milk", newest first; what a thing is called now where its change does not say. */
async function changesOf(ctx: ServiceContext): Promise<string[]> {
  const { entries } = await listActivity(ctx, { limit: recentChanges });
  const titles = await titlesOf(ctx, entries);
  return entries.map((entry) => {
    const title = titles.get(entry);
    return `${entry.verb} ${entry.entity}${title ? `: ${title}` : ""}`;
  });
}

/** Tagged tasks that are still there; a tag may be older than the task's removal. */
async function taggedTasks(ctx: ServiceContext, ids: readonly string[]): Promise<TaskView[]> {
  const found = await Promise.all(ids.map((id) => getTask(ctx, { id }).catch(missing)));
  return toTaskViews(
    ctx,
    found.filter((task) => task !== null),
  );
}

function missing(error: unknown): null {
  if (error instanceof ServiceError && error.code === "not_found") return null;
  throw error;
}
