import { z } from "zod";
import { nameKey } from "#domain/project/project.ts";
import { priority } from "#domain/task/task.ts";
import { listLabels } from "#server/services/label/list.ts";
import { getTask } from "#server/services/task/get.ts";
import { updateTask } from "#server/services/task/update.ts";
import { defineTool, type ToolContext } from "../descriptor.ts";
import { maybe } from "../maybe.ts";
import { taskResult } from "../task-view.ts";
import { toTaskViews } from "../to-task-view.ts";
import { inOneStep } from "./in-one-step.ts";

const change = z.object({
  id: z.string(),
  title: maybe(z.string()),
  notes: maybe(z.string().describe("Replaces the notes")),
  append_note: maybe(z.string().describe("A line to add to the notes")),
  priority: maybe(priority),
  project: maybe(z.string().describe("Name of the project to move to; made when there is none")),
  add_labels: z.array(z.string()).describe("Names; made when there are none"),
  remove_labels: z.array(z.string()),
});
type Change = z.output<typeof change>;

/** Changes everything about tasks but their dates. */
export const updateTasksTool = defineTool({
  name: "update_tasks",
  title: "Changing tasks",
  description:
    "Changes tasks; null leaves a field as it is. Dates are changed with reschedule_tasks, the place in a list or below another task with place_tasks.",
  input: z.object({ changes: z.array(change).min(1).max(100) }),
  output: taskResult,
  destructive: false,
  touches: (_ctx, { changes }) => changes.map(({ id }) => id),
  async run(ctx, { changes }) {
    const tasks = await inOneStep(ctx, changes, applyChange);
    return { tasks: await toTaskViews(ctx.services, tasks) };
  },
});

async function applyChange({ services }: ToolContext, wanted: Change) {
  const known = wanted.remove_labels.length > 0 ? await listLabels(services) : [];
  const unwanted = new Set(wanted.remove_labels.map(nameKey));
  const notes = wanted.append_note === null ? wanted.notes : await appended(services, wanted);
  return updateTask(services, {
    id: wanted.id,
    ...(wanted.title !== null && { title: wanted.title }),
    ...(notes !== null && { notes }),
    ...(wanted.priority !== null && { priority: wanted.priority }),
    ...(wanted.project !== null && { projectName: wanted.project }),
    ...(wanted.add_labels.length > 0 && { labelNames: wanted.add_labels }),
    ...(unwanted.size > 0 && {
      removeLabelIds: known.filter(({ name }) => unwanted.has(nameKey(name))).map(({ id }) => id),
    }),
  });
}

async function appended(
  services: ToolContext["services"],
  { id, notes, append_note }: Change,
): Promise<string> {
  const before = notes ?? (await getTask(services, { id })).notes;
  return [before, append_note].filter(Boolean).join("\n");
}
