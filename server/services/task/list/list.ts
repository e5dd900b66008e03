import { type ListTasksInput, listTasksInput, type TaskPage } from "#domain/task/list.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { parseInput } from "#server/services/parse-input.ts";
import { pageStatement } from "./page-statement.ts";

/**
 * One page of the actor's tasks. Pages follow each other by the place of their last task, so that
 * what is added or ticked meanwhile neither repeats nor skips a task that stays where it is.
 * `invalid` for a cursor that is not one, and for a filter that cannot be read.
 */
export async function listTasks(ctx: ServiceContext, input: ListTasksInput): Promise<TaskPage> {
  const wanted = parseInput(listTasksInput, input);
  const rows = await pageStatement(ctx, wanted).execute({ owner: ctx.actor.userId });
  const page = rows.slice(0, wanted.limit);
  return {
    tasks: page.map(({ task }) => task),
    nextCursor: rows.length > wanted.limit ? (page.at(-1)?.cursor ?? null) : null,
  };
}
