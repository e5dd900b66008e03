import { and, desc, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { tasks } from "#db/schema/index.ts";
import type { ListedTask } from "#domain/task/list.ts";
import { type SearchTasksInput, searchTasksInput } from "#domain/task/search.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { parseInput } from "#server/services/parse-input.ts";
import { listedColumns } from "../rows/listed-task.ts";
import { matchesWords, prefixQuery } from "./search-condition.ts";

/** How much of what is typed a title must resemble to be meant: one or two wrong letters. */
const resemblance = "0.35";

/**
 * The actor's tasks that hold what is typed, best first: words in the title before words in the
 * notes, open tasks before completed ones. When there are none, those with titles like it.
 */
export async function searchTasks(
  ctx: ServiceContext,
  input: SearchTasksInput,
): Promise<ListedTask[]> {
  const { query, includeCompleted, limit } = parseInput(searchTasksInput, input);
  const words = prefixQuery(query);
  const rank = words ? sql`ts_rank(${tasks.document}, ${words})` : sql`0::real`;
  const status = includeCompleted ? undefined : isNull(tasks.completedAt);
  const find = (db: Db, match: SQL | undefined, best: SQL) =>
    db
      .select(listedColumns)
      .from(tasks)
      .where(and(eq(tasks.userId, ctx.actor.userId), isNull(tasks.deletedAt), status, match))
      .orderBy(sql`${tasks.completedAt} is not null`, desc(best), desc(tasks.id))
      .limit(limit);
  const exact = await find(ctx.db, matchesWords(query), rank);
  if (exact.length > 0) return exact;
  return ctx.db.transaction(async (tx) => {
    // The operator reads the index, but takes its limit from the settings alone.
    await tx.execute(
      sql`select set_config('pg_trgm.word_similarity_threshold', ${resemblance}, true)`,
    );
    const likeness = sql`word_similarity(${query}, ${tasks.title})`;
    return find(tx, sql`${tasks.title} %> ${query}`, likeness);
  });
}
