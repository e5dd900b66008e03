import { z } from "zod";
import type { Task } from "#domain/task/task.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { completeTask } from "#server/services/task/completion/complete.ts";
import { reopenTask } from "#server/services/task/completion/reopen.ts";
import { removeTask } from "#server/services/task/trash/remove.ts";
import { restoreTask } from "#server/services/task/trash/restore.ts";
import { defineTool } from "./descriptor.ts";
import { inOneStep } from "./in-one-step.ts";
import { toTaskViews } from "./to-task-view.ts";

const input = z.object({
  ids: z.array(z.string()).min(1).max(500).describe("Ids as find_tasks gives them"),
});

type Settling = {
  name: string;
  title: string;
  description: string;
  destructive: boolean;
  verb: (ctx: ServiceContext, input: { id: string }) => Promise<Task>;
};

/** A tool that does one thing to each of the tasks it is given. */
function settling({ verb, ...about }: Settling) {
  return defineTool({
    ...about,
    input,
    touches: ({ ids }) => ids,
    async run(ctx, { ids }) {
      const tasks = await inOneStep(ctx, ids, ({ services }, id) => verb(services, { id }));
      return { tasks: await toTaskViews(ctx.services, tasks) };
    },
  });
}

export const completeTasksTool = settling({
  name: "complete_tasks",
  title: "Ticking off tasks",
  description: "Marks tasks as done. A repeating task moves on to its next date.",
  destructive: false,
  verb: completeTask,
});

export const reopenTasksTool = settling({
  name: "reopen_tasks",
  title: "Reopening tasks",
  description: "Makes completed tasks open again.",
  destructive: false,
  verb: reopenTask,
});

export const deleteTasksTool = settling({
  name: "delete_tasks",
  title: "Deleting tasks",
  description:
    "Moves tasks to the trash. The person is shown the list and asked before it happens; do not ask yourself.",
  destructive: true,
  verb: removeTask,
});

export const restoreTasksTool = settling({
  name: "restore_tasks",
  title: "Bringing tasks back",
  description: "Brings tasks back from the trash; find them with status trash.",
  destructive: false,
  verb: restoreTask,
});
