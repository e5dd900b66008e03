import { z } from "zod";
import type { Task } from "#domain/task/task.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { moveTask } from "#server/services/task/move.ts";
import { reorderTask } from "#server/services/task/reorder.ts";
import { findProject } from "../collections/find-named.ts";
import { defineTool, type ToolContext } from "../descriptor.ts";
import { maybe } from "../maybe.ts";
import { taskResult } from "../task-view.ts";
import { toTaskViews } from "../to-task-view.ts";
import { inOneStep } from "./in-one-step.ts";

const change = z.object({
  id: z.string(),
  project: maybe(
    z.string().describe('Name of the project to move to; "" for the inbox; null stays in its own'),
  ),
  part_of: maybe(
    z.string().describe('Id of the task to put it below; "" for no task; null leaves it'),
  ),
  after: maybe(z.string().describe('Id of the task to stand behind; "" for the very top')),
  before: maybe(z.string().describe("Id of the task to stand in front of")),
});
type Change = z.output<typeof change>;

/** Moves tasks to other places: in the order of their list, to another project, below another task. */
export const placeTasksTool = defineTool({
  name: "place_tasks",
  title: "Sorting tasks",
  description:
    "Moves tasks to another place in their list, to another project or the inbox, or below another task as its subtask. Without a neighbour they go last.",
  input: z.object({ changes: z.array(change).min(1).max(100) }),
  output: taskResult,
  destructive: false,
  touches: (_ctx, { changes }) => changes.map(({ id }) => id),
  async run(ctx, { changes }) {
    const tasks = await inOneStep(ctx, changes, place);
    return { tasks: await toTaskViews(ctx.services, tasks) };
  },
});

async function place({ services }: ToolContext, wanted: Change): Promise<Task> {
  const { id, project, part_of, after, before } = wanted;
  const beside = {
    ...(after !== null && { afterId: after === "" ? null : after }),
    ...(before !== null && { beforeId: before }),
  };
  if (project === null && part_of === null) return reorderTask(services, { id, ...beside });
  return moveTask(services, {
    id,
    ...(project !== null && { projectId: await projectIdOf(services, project) }),
    ...(part_of !== null && { parentId: part_of === "" ? null : part_of }),
    ...beside,
  });
}

async function projectIdOf(services: ServiceContext, name: string): Promise<string | null> {
  return name === "" ? null : (await findProject(services, name)).id;
}
