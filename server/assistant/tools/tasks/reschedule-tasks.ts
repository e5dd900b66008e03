import { z } from "zod";
import { todayIn } from "#domain/dates/zone.ts";
import type { Recurrence, Task } from "#domain/task/task.ts";
import type { UpdateTaskInput } from "#domain/task/update.ts";
import { getTask } from "#server/services/task/get.ts";
import { updateTask } from "#server/services/task/update.ts";
import { defineTool, type ToolContext } from "../descriptor.ts";
import { dueText, repeatFrom, ruleText, splitDue } from "../due.ts";
import { maybe } from "../maybe.ts";
import { taskResult } from "../task-view.ts";
import { toTaskViews } from "../to-task-view.ts";
import { inOneStep } from "./in-one-step.ts";

const change = z.object({
  id: z.string(),
  due: z
    .union([dueText, z.literal("unchanged")])
    .nullable()
    .describe("The new date; unchanged keeps it; null takes it away, and with it the repetition"),
  repeat: maybe(
    z
      .union([z.literal("never"), ruleText])
      .describe("A new rule; never ends the repetition; null keeps it as it is"),
  ),
  repeat_from: maybe(repeatFrom),
  start: maybe(
    z
      .union([z.iso.date(), z.literal("none")])
      .describe("Out of sight until this day; none shows it at once; null keeps it"),
  ),
  minutes: maybe(z.number().int().min(0).describe("How long it takes; 0 for not said")),
});
type Change = z.output<typeof change>;

/** Moves tasks in time. A repeating task keeps its rule: only this occurrence moves. */
export const rescheduleTasksTool = defineTool({
  name: "reschedule_tasks",
  title: "Moving tasks",
  description:
    "Gives tasks new dates, or changes how they repeat. A repeating task keeps repeating; only this occurrence moves.",
  input: z.object({ changes: z.array(change).min(1).max(100) }),
  output: taskResult,
  destructive: false,
  touches: (_ctx, { changes }) => changes.map(({ id }) => id),
  async run(ctx, { changes }) {
    const tasks = await inOneStep(ctx, changes, reschedule);
    return { tasks: await toTaskViews(ctx.services, tasks) };
  },
});

async function reschedule({ services }: ToolContext, wanted: Change): Promise<Task> {
  const { id, due } = wanted;
  const { actor, now } = services;
  const fields: Omit<UpdateTaskInput, "id"> = {
    ...(wanted.start !== null && { startDate: wanted.start === "none" ? null : wanted.start }),
    ...(wanted.minutes !== null && { durationMinutes: wanted.minutes || null }),
  };
  if (due === null) return updateTask(services, { id, ...fields, dueDate: null });
  const task = await getTask(services, { id });
  const anchor = due === "unchanged" ? todayIn(actor.zone, now) : due.slice(0, 10);
  return updateTask(services, {
    id,
    ...fields,
    ...(due !== "unchanged" && moveTo(due, task, actor.zone)),
    ...repetition(wanted, { task, anchor }),
  });
}

/** A new time is one by the person's own clock; one that stays is still by that of its zone. */
function moveTo(due: string, task: Task, zone: string): Partial<UpdateTaskInput> {
  const moment = splitDue(due);
  const isNew = moment.dueTime !== null && moment.dueTime !== task.dueTime;
  return isNew ? { ...moment, dueZone: zone } : moment;
}

/** The new repetition; one that goes on keeps what it counts from, and with its old date its old anchor. */
function repetition(
  { due, repeat, repeat_from }: Change,
  { task, anchor }: { task: Task; anchor: string },
): { recurrence?: Recurrence | null } {
  const { recurrence } = task;
  if (repeat === "never") return { recurrence: null };
  if (repeat === null) {
    return recurrence && repeat_from ? { recurrence: { ...recurrence, from: repeat_from } } : {};
  }
  const from = repeat_from ?? recurrence?.from ?? "schedule";
  const start = due === "unchanged" ? (task.dueDate ?? anchor) : anchor;
  return { recurrence: { rule: repeat, from, anchor: start } };
}
