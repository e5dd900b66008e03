import { z } from "zod";
import { todayIn } from "#domain/dates/zone.ts";
import { getTask } from "#server/services/task/get.ts";
import { updateTask } from "#server/services/task/update.ts";
import { defineTool, type ToolContext } from "./descriptor.ts";
import { dueText, ruleText, splitDue } from "./due.ts";
import { inOneStep } from "./in-one-step.ts";
import { toTaskViews } from "./to-task-view.ts";

const change = z.object({
  id: z.string(),
  due: dueText
    .nullable()
    .describe("The new date; null takes the date away, and with it the repetition"),
  repeat: ruleText.nullable().describe("A new rule; null keeps the repetition as it is"),
});

/** Moves tasks in time. A repeating task keeps its rule: only this occurrence moves. */
export const rescheduleTasksTool = defineTool({
  name: "reschedule_tasks",
  title: "Moving tasks",
  description:
    "Gives tasks new dates. A repeating task keeps repeating; only this occurrence moves.",
  input: z.object({ changes: z.array(change).min(1).max(100) }),
  destructive: false,
  touches: ({ changes }) => changes.map(({ id }) => id),
  async run(ctx, { changes }) {
    const tasks = await inOneStep(ctx, changes, reschedule);
    return { tasks: await toTaskViews(ctx.services, tasks) };
  },
});

async function reschedule({ services }: ToolContext, { id, due, repeat }: z.infer<typeof change>) {
  if (due === null) return updateTask(services, { id, dueDate: null });
  const { recurrence } = await getTask(services, { id });
  const anchor = due.slice(0, 10) || todayIn(services.actor.zone, services.now);
  return updateTask(services, {
    id,
    ...splitDue(due),
    ...(repeat !== null && {
      recurrence: { rule: repeat, from: recurrence?.from ?? "schedule", anchor },
    }),
  });
}
