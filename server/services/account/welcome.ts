import { todayIn } from "#domain/dates/zone.ts";
import type { Task } from "#domain/task/task.ts";
import { currentRevision } from "../activity/revision.ts";
import { transact } from "../activity/transact.ts";
import type { ServiceContext } from "../context.ts";
import { makeTasks } from "../task/making/make-tasks.ts";

/**
 * Puts three tasks into the list of somebody who has never done anything, each of which teaches
 * one thing and goes away by doing it. Does nothing for everybody else, so it may be called often.
 */
export async function welcomeUser(ctx: ServiceContext): Promise<Task[]> {
  const { userId, zone } = ctx.actor;
  if ((await currentRevision(ctx.db, userId)) > 0) return [];
  const system: ServiceContext = { ...ctx, actor: { kind: "system", userId, zone } };
  return transact(system, async (change) => {
    if ((await currentRevision(change.db, userId)) > 0) return [];
    const today = todayIn(zone, ctx.now);
    return makeTasks(change, [
      {
        title: "Tick this task off with the circle before it",
        notes: "The toast that appears takes it back, should you change your mind.",
        dueDate: today,
      },
      {
        title: "Add “call mum tomorrow 6pm p2” in the field above",
        notes: "Date, time, priority, #project and @label are understood as you type.",
        dueDate: today,
        priority: 2,
      },
      {
        title: "Ask the chat “what is due today?”",
        notes: "It works on this same list: what it does shows here at once, and can be undone.",
        dueDate: today,
      },
    ]);
  });
}
