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
 * So many matches are compared with each other. Who types two letters in a list of 100 000 tasks
 * matches a tenth of them, and to weigh all of those takes longer than typing the third.
 */
const mostCompared = 1_000;

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
  const find = (db: Db, match: SQL | undefined, best: SQL) => {
    const matches = db
      .select({ id: tasks.id })
      .from(tasks)
      .where(and(eq(tasks.userId, ctx.actor.userId), isNull(tasks.deletedAt), status, match))
      .limit(mostCompared);
    return (
      db
        .select(listedColumns)
        .from(tasks)
        // As an array: of a subquery the planner would not know how few they are.
        .where(sql`${tasks.id} = any(array(${matches}))`)
        .orderBy(sql`${tasks.completedAt} is not null`, desc(best), desc(tasks.id))
        .limit(limit)
    );
  };
  const exact = await find(ctx.db, matchesWords(query), rank);
  if (exact.length > 0) return exact;
  return ctx.db.transaction(async (tx) => {
    // The operator takes its limit from the settings alone. And the planner, which knows nothing of
    // what it costs to compare words, would rather compare those of every task than read the index.
    await tx.execute(sql`select
      set_config('pg_trgm.word_similarity_threshold', ${resemblance}, true),
      set_config('enable_seqscan', 'off', true)`);
    const likeness = sql`word_similarity(${query}, ${tasks.title})`;
    return find(tx, sql`${tasks.title} %> ${query}`, likeness);
  });
}
