import { priority } from "#domain/task/task.ts";
import type { UpdateTaskInput } from "#domain/task/update.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { ServiceError } from "#server/services/errors.ts";
import { updateTask } from "#server/services/task/update.ts";
import { findProject } from "../tools/collections/find-named.ts";
import type { TaskFields, WidgetAction } from "../widgets/action.ts";
import { noProject } from "../widgets/edit-form.ts";

type Save = Extract<WidgetAction, { type: "task.save" }>["payload"];

/**
 * Saves what the person changed in a task's form, and nothing else: a field that still holds what the form was opened
 * with stays as it is now, whoever changed it since. Saving the same again changes nothing.
 */
export async function saveTask(ctx: ServiceContext, { taskId, task, was }: Save): Promise<void> {
  const changed = <Field extends keyof TaskFields>(field: Field) => task[field] !== was[field];
  const input: UpdateTaskInput = {
    id: taskId,
    ...(changed("title") && { title: task.title }),
    ...(changed("notes") && { notes: task.notes }),
    ...(changed("date") && { dueDate: task.date.slice(0, 10) || null }),
    ...(changed("time") && { dueTime: timeOf(task.time) }),
    ...(changed("priority") && { priority: priorityOf(task.priority) }),
    ...(changed("project") && { projectId: await projectIdOf(ctx, task.project) }),
    ...(changed("labels") && { labelIds: [], labelNames: labelsOf(task.labels) }),
  };
  await updateTask(ctx, input);
}

/** `9:30` is as good as `09:30`; what is no time at all is refused by the service. */
function timeOf(text: string): string | null {
  const time = text.trim();
  return time === "" ? null : time.padStart(5, "0");
}

function priorityOf(text: string) {
  const read = priority.safeParse(Number(text));
  if (!read.success) throw new ServiceError("invalid", "Choose a priority from 1 to 4.");
  return read.data;
}

async function projectIdOf(ctx: ServiceContext, value: string): Promise<string | null> {
  return value === noProject ? null : (await findProject(ctx, value.replace(/^#/, ""))).id;
}

function labelsOf(text: string): string[] {
  return text
    .split(",")
    .map((name) => name.trim().replace(/^@/, ""))
    .filter(Boolean);
}
