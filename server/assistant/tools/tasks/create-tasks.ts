import { z } from "zod";
import { todayIn } from "#domain/dates/zone.ts";
import type { CreateTaskInput } from "#domain/task/create.ts";
import { newId } from "#domain/task/new-id.ts";
import { priority } from "#domain/task/task.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { createTasks } from "#server/services/task/create-many.ts";
import { defineTool } from "../descriptor.ts";
import { dueText, repeatFrom, ruleText, splitDue } from "../due.ts";
import { maybe } from "../maybe.ts";
import { taskResult } from "../task-view.ts";
import { toTaskViews } from "../to-task-view.ts";

const draft = z.object({
  title: z.string().describe("What is to be done, in the person's own words, without the date"),
  notes: maybe(z.string()),
  due: maybe(dueText),
  repeat: maybe(ruleText),
  repeat_from: maybe(repeatFrom),
  start: maybe(z.iso.date().describe("The task stays out of sight until this day")),
  minutes: maybe(z.number().int().min(1).describe("How long it takes; only with a time of day")),
  priority: maybe(priority.describe("1 the most urgent, 4 or null for none")),
  project: maybe(z.string().describe("Name of the project or list; made when there is none")),
  labels: z.array(z.string()).describe("Names; made when there are none"),
  part_of: maybe(z.string().describe("Id of the task that this is a subtask of")),
  subtasks: maybe(z.array(z.string()).max(50).describe("Titles of subtasks to make with it")),
  place: maybe(z.enum(["first", "last"]).describe("Where it goes in its list; last when null")),
});
type Draft = z.output<typeof draft>;

/** Makes one task or many in one step. */
export const createTasksTool = defineTool({
  name: "create_tasks",
  title: "Adding tasks",
  description:
    "Adds tasks. Give all tasks of one request in one call. Resolve relative dates to absolute ones.",
  input: z.object({ tasks: z.array(draft).min(1).max(50) }),
  output: taskResult,
  destructive: false,
  async run({ services }, { tasks }) {
    const inputs = tasks.flatMap((task) => withSubtasks(services, task));
    return { tasks: await toTaskViews(services, await createTasks(services, { tasks: inputs })) };
  },
});

/** A task and the subtasks to make below it, which need its id. */
function withSubtasks(ctx: ServiceContext, task: Draft): CreateTaskInput[] {
  const id = newId(ctx.now);
  const below = (task.subtasks ?? []).map((title) => ({ title, parentId: id }));
  return [{ id, ...toInput(ctx, task) }, ...below];
}

function toInput({ actor, now }: ServiceContext, task: Draft): CreateTaskInput {
  return {
    title: task.title,
    ...(task.notes !== null && { notes: task.notes }),
    ...(task.priority !== null && { priority: task.priority }),
    ...(task.due !== null && splitDue(task.due)),
    ...(task.repeat !== null && {
      recurrence: {
        rule: task.repeat,
        from: task.repeat_from ?? "schedule",
        anchor: task.due?.slice(0, 10) ?? todayIn(actor.zone, now),
      },
    }),
    ...(task.start !== null && { startDate: task.start }),
    ...(task.minutes !== null && { durationMinutes: task.minutes }),
    ...(task.project !== null && { projectName: task.project }),
    ...(task.place !== null && { placement: task.place }),
    labelNames: task.labels,
    parentId: task.part_of,
  };
}
