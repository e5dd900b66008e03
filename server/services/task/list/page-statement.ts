import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import type { Db } from "#db/client.ts";
import { tasks } from "#db/schema/index.ts";
import { todayIn } from "#domain/dates/zone.ts";
import type { listTasksInput } from "#domain/task/list.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { listedColumns } from "../rows/listed-task.ts";
import { listConditions } from "./conditions.ts";
import { afterCursor, orderOf, toCursor } from "./keyset.ts";

type Wanted = z.output<typeof listTasksInput>;
type PageStatement = ReturnType<typeof build>;

/** So many are kept for a database; the views of a few dozen people at work. */
const mostKept = 500;
const kept = new WeakMap<Db, Map<string, PageStatement>>();

/**
 * The statement of one page, to be executed with its `owner`. Building one takes longer than reading
 * its answer, and open pages ask for the same again after each change: what was asked for in these
 * words, on this day, is kept. Not what is typed (searches, filters) nor the pages after the first.
 */
export function pageStatement(ctx: ServiceContext, wanted: Wanted): PageStatement {
  if (wanted.filter || wanted.search || wanted.cursor) return build(ctx, wanted);
  const today = wanted.due ? todayIn(ctx.actor.zone, ctx.now) : null;
  const key = JSON.stringify([wanted, today]);
  const statements = kept.get(ctx.db) ?? new Map<string, PageStatement>();
  kept.set(ctx.db, statements);
  const known = statements.get(key);
  if (known) return known;
  if (statements.size >= mostKept) statements.clear();
  const statement = build(ctx, wanted);
  statements.set(key, statement);
  return statement;
}

function build(ctx: ServiceContext, { sort, direction, group, limit, cursor, ...wanted }: Wanted) {
  const order = { sort, direction, group };
  const owner = sql.placeholder("owner");
  return ctx.db
    .select({ task: listedColumns, cursor: toCursor(order) })
    .from(tasks)
    .where(
      and(
        eq(tasks.userId, owner),
        listConditions({ owner, zone: ctx.actor.zone, now: ctx.now }, wanted),
        cursor ? afterCursor(order, cursor) : undefined,
      ),
    )
    .orderBy(...orderOf(order))
    .limit(limit + 1)
    .prepare("page_of_tasks");
}
