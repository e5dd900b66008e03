import { addDays } from "#domain/dates/calendar.ts";
import { todayIn } from "#domain/dates/zone.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { completeTask } from "#server/services/task/completion/complete.ts";
import { reopenTask } from "#server/services/task/completion/reopen.ts";
import { restoreTask } from "#server/services/task/trash/restore.ts";
import { updateTask } from "#server/services/task/update.ts";
import type { WidgetAction } from "../widgets/action.ts";
import { saveTask } from "./save-task.ts";

/** The actions that are done at once; the others are answered with a stream. */
export type TaskAction = Extract<WidgetAction, { type: `task.${string}` }>;

export function isTaskAction(action: WidgetAction): action is TaskAction {
  return action.type.startsWith("task.");
}

const daysAhead = { today: 0, tomorrow: 1, "next-week": 7 } as const;

/** Does what a task's control asks for. Doing it again changes nothing. */
export async function actNow(ctx: ServiceContext, { type, payload }: TaskAction): Promise<void> {
  const { taskId: id } = payload;
  switch (type) {
    case "task.toggle": {
      const { done, occurrence } = payload;
      await (done ? completeTask(ctx, { id, occurrence }) : reopenTask(ctx, { id }));
      return;
    }
    case "task.restore":
      await restoreTask(ctx, { id });
      return;
    case "task.save":
      await saveTask(ctx, payload);
      return;
    case "task.reschedule": {
      const today = todayIn(ctx.actor.zone, ctx.now);
      const dueDate = payload.when === "none" ? null : addDays(today, daysAhead[payload.when]);
      await updateTask(ctx, { id, dueDate });
      return;
    }
    // These change what is shown, and no task.
    case "task.edit":
    case "task.close":
      return;
  }
}
