import { z } from "zod";
import { priority, type Task } from "#domain/task/task.ts";
import type { TaskChanges } from "#domain/task/update.ts";
import { ServiceError } from "#server/services/errors.ts";
import { completeTasks, reopenTasks } from "#server/services/task/bulk/complete-tasks.ts";
import { removeTasks, restoreTasks } from "#server/services/task/bulk/remove-tasks.ts";
import { updateTasks } from "#server/services/task/bulk/update-tasks.ts";
import { listTasks } from "#server/services/task/list/list.ts";
import { findLabel } from "../collections/find-named.ts";
import { defineTool, type ToolContext } from "../descriptor.ts";
import { dueText, splitDue } from "../due.ts";
import { filterText } from "../filter-text.ts";
import { maybe } from "../maybe.ts";
import { taskResult } from "../task-view.ts";
import { toTaskViews } from "../to-task-view.ts";

/** As many as one call changes; a filter that matches more is refused. */
const most = 500;

const matching = {
  filter: filterText,
  status: z.enum(["open", "completed", "all", "trash"]),
};

const changing = z.object({
  ...matching,
  act: z
    .enum(["complete", "reopen", "restore", "update"])
    .describe("update changes the fields below; the others take no fields"),
  due: maybe(
    z.union([dueText, z.literal("none")]).describe("A new date for all; none takes it away"),
  ),
  priority: maybe(priority),
  project: maybe(z.string().describe("Name of the project to move to; made when there is none")),
  add_labels: maybe(z.array(z.string())),
  remove_labels: maybe(z.array(z.string())),
});
type Changing = z.output<typeof changing>;
type Matching = Pick<Changing, "filter" | "status">;

/** Changes everything that a filter matches, in one step. */
export const changeMatchingTool = defineTool({
  name: "change_matching_tasks",
  title: "Changing tasks",
  description:
    "Does the same to every task that a filter matches, without looking them up first. Above five tasks the person is shown the list and asked.",
  input: changing,
  output: taskResult,
  destructive: false,
  touches: matchingIds,
  async run(ctx, input) {
    const ids = await matchingIds(ctx, input);
    if (ids.length === 0) return nothing;
    return answer(ctx, await change(ctx, input, ids));
  },
});

const deleting = z.object(matching);

/** Deletes everything that a filter matches, once the person has approved the list. */
export const deleteMatchingTool = defineTool({
  name: "delete_matching_tasks",
  title: "Deleting tasks",
  description:
    "Moves every task that a filter matches to the trash. The person is shown the list and asked before it happens; do not ask yourself.",
  input: deleting,
  output: taskResult,
  destructive: true,
  touches: matchingIds,
  goesAlong: ({ deletedAt }) => deletedAt === null,
  async run(ctx, input) {
    const ids = await matchingIds(ctx, input);
    if (ids.length === 0) return nothing;
    return answer(ctx, await removeTasks(ctx.services, { ids }));
  },
});

const nothing = { tasks: [], hint: "No task matches this filter; nothing was changed." };

async function answer({ services }: ToolContext, tasks: readonly Task[]) {
  return { tasks: await toTaskViews(services, tasks), hint: "undo takes all of it back." };
}

/** Those that match, or that were approved when they matched: what came to match since stays as it is. */
async function matchingIds(
  { services, approved }: ToolContext,
  { filter, status }: Matching,
): Promise<string[]> {
  if (approved) return [...approved];
  const { tasks, nextCursor } = await listTasks(services, { filter, status, limit: most });
  if (nextCursor !== null) {
    throw new ServiceError("limit_reached", `More than ${most} tasks match.`, "filter");
  }
  return tasks.map(({ id }) => id);
}

async function change(ctx: ToolContext, input: Changing, ids: string[]): Promise<Task[]> {
  const { services } = ctx;
  switch (input.act) {
    case "complete":
      return completeTasks(services, { ids });
    case "reopen":
      return reopenTasks(services, { ids });
    case "restore":
      return restoreTasks(services, { ids });
    case "update":
      return updateTasks(services, { ids, changes: await fields(ctx, input) });
  }
}

async function fields({ services }: ToolContext, input: Changing): Promise<TaskChanges> {
  const unwanted = await Promise.all(
    (input.remove_labels ?? []).map((name) => findLabel(services, name)),
  );
  return {
    ...(input.due !== null && (input.due === "none" ? { dueDate: null } : splitDue(input.due))),
    ...(input.priority !== null && { priority: input.priority }),
    ...(input.project !== null && { projectName: input.project }),
    ...(input.add_labels && { labelNames: input.add_labels }),
    ...(unwanted.length > 0 && { removeLabelIds: unwanted.map(({ id }) => id) }),
  };
}
