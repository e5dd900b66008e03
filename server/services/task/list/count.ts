import { and, eq, sql } from "drizzle-orm";
import { tasks } from "#db/schema/index.ts";
import { todayIn } from "#domain/dates/zone.ts";
import type { TaskCounts } from "#domain/task/list.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { listConditions } from "./conditions.ts";
import { dueKey } from "./keyset.ts";

/** How many open tasks wait where: in one pass over them. Archived projects are left out. */
export async function countTasks(ctx: ServiceContext): Promise<TaskCounts> {
  const { userId: owner, zone } = ctx.actor;
  const today = todayIn(zone, ctx.now);
  const isDue = sql`${dueKey} <= ${today} or (${tasks.dueDate} is null and ${tasks.startDate} <= ${today})`;
  const rows = await ctx.db
    .select({
      projectId: tasks.projectId,
      open: sql`count(*)`.mapWith(Number),
      today: sql`count(*) filter (where ${isDue})`.mapWith(Number),
      dueToday: sql`count(*) filter (where ${dueKey} = ${today})`.mapWith(Number),
      overdue: sql`count(*) filter (where ${dueKey} < ${today})`.mapWith(Number),
    })
    .from(tasks)
    .where(and(eq(tasks.userId, owner), listConditions({ owner, zone, now: ctx.now }, {})))
    .groupBy(tasks.projectId);
  const sum = (field: "open" | "today" | "dueToday" | "overdue") =>
    rows.reduce((total, row) => total + row[field], 0);
  const projects = rows.flatMap(({ projectId, open }) => (projectId ? [[projectId, open]] : []));
  return {
    open: sum("open"),
    inbox: rows.find(({ projectId }) => projectId === null)?.open ?? 0,
    today: sum("today"),
    dueToday: sum("dueToday"),
    overdue: sum("overdue"),
    projects: Object.fromEntries(projects),
  };
}
