import { and, eq } from "drizzle-orm";
import { tasks } from "#db/schema/index.ts";
import { type ListTasksInput, listTasksInput, type TaskPage } from "#domain/task/list.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { parseInput } from "#server/services/parse-input.ts";
import { listedColumns } from "../rows/listed-task.ts";
import { listConditions } from "./conditions.ts";
import { afterCursor, orderOf, toCursor } from "./keyset.ts";

/**
 * One page of the actor's tasks. Pages follow each other by the place of their last task, so that
 * what is added or ticked meanwhile neither repeats nor skips a task that stays where it is.
 * `invalid` for a cursor that is not one, and for a filter that cannot be read.
 */
export async function listTasks(ctx: ServiceContext, input: ListTasksInput): Promise<TaskPage> {
  const { sort, direction, group, limit, cursor, ...wanted } = parseInput(listTasksInput, input);
  const order = { sort, direction, group };
  const rows = await ctx.db
    .select({ ...listedColumns, cursor: toCursor(order) })
    .from(tasks)
    .where(
      and(
        eq(tasks.userId, ctx.actor.userId),
        listConditions(ctx, wanted),
        cursor ? afterCursor(order, cursor) : undefined,
      ),
    )
    .orderBy(...orderOf(order))
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  return {
    tasks: page.map(({ cursor: _cursor, ...task }) => task),
    nextCursor: rows.length > limit ? (page.at(-1)?.cursor ?? null) : null,
  };
}
