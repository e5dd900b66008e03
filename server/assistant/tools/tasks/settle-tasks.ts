import { z } from "zod";
import type { Task } from "#domain/task/task.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { completeTask } from "#server/services/task/completion/complete.ts";
import { reopenTask } from "#server/services/task/completion/reopen.ts";
import { skipOccurrence } from "#server/services/task/completion/skip.ts";
import { removeTask } from "#server/services/task/trash/remove.ts";
import { restoreTask } from "#server/services/task/trash/restore.ts";
import { defineTool, type TaskTool } from "../descriptor.ts";
import { taskResult } from "../task-view.ts";
import { toTaskViews } from "../to-task-view.ts";
import { inOneStep } from "./in-one-step.ts";

const input = z.object({
  ids: z.array(z.string()).min(1).max(500).describe("Ids as find_tasks gives them"),
});

type Settling = Pick<
  TaskTool<typeof input>,
  "name" | "title" | "description" | "destructive" | "goesAlong"
> & {
  verb: (ctx: ServiceContext, input: { id: string }) => Promise<Task>;
  hint?: string;
};

/** A tool that does one thing to each of the tasks it is given. */
function settling({ verb, hint, ...about }: Settling) {
  return defineTool({
    ...about,
    input,
    output: taskResult,
    touches: (_ctx, { ids }) => ids,
    async run(ctx, { ids }) {
      const items = ids.map((id) => ({ id }));
      const tasks = await inOneStep(ctx, items, ({ services }, item) => verb(services, item));
      return { tasks: await toTaskViews(ctx.services, tasks), ...(hint && { hint }) };
    },
  });
}

export const completeTasksTool = settling({
  name: "complete_tasks",
  title: "Ticking off tasks",
  description: "Marks tasks as done. A repeating task moves on to its next date.",
  destructive: false,
  goesAlong: ({ completedAt, deletedAt }) => completedAt === null && deletedAt === null,
  verb: completeTask,
});

export const reopenTasksTool = settling({
  name: "reopen_tasks",
  title: "Reopening tasks",
  description: "Makes completed tasks open again.",
  destructive: false,
  verb: reopenTask,
});

export const skipOccurrencesTool = settling({
  name: "skip_occurrences",
  title: "Skipping a date",
  description: "Leaves out one date of repeating tasks: they move on without being done.",
  destructive: false,
  verb: skipOccurrence,
});

export const deleteTasksTool = settling({
  name: "delete_tasks",
  title: "Deleting tasks",
  description:
    "Moves tasks to the trash, with their subtasks. The person is shown the list and asked before it happens; do not ask yourself.",
  destructive: true,
  goesAlong: ({ deletedAt }) => deletedAt === null,
  verb: removeTask,
  hint: "They are in the trash; restore_tasks or undo brings them back.",
});

export const restoreTasksTool = settling({
  name: "restore_tasks",
  title: "Bringing tasks back",
  description: "Brings tasks back from the trash; find them with status trash.",
  destructive: false,
  verb: restoreTask,
});
