import type { Task } from "#domain/task/task.ts";
import { type TaskIdInput, taskIdInput } from "#domain/task/task-ids.ts";
import { type Change, transact } from "#server/services/activity/transact.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { parseInput } from "#server/services/parse-input.ts";
import { isOwnLiveProject } from "../rows/check-references.ts";
import { descendantsOf } from "../rows/family.ts";
import { ownTask } from "../rows/own-task.ts";
import { saveTask, saveTasks } from "../rows/save-task.ts";
import type { Place } from "../rows/siblings.ts";

/**
 * Brings a task back from the trash, with the subtasks that went there together with it. Where its
 * parent or project is gone it stands without one. A task that is not in the trash stays as it is.
 */
export async function restoreTask(ctx: ServiceContext, input: TaskIdInput): Promise<Task> {
  const { id } = parseInput(taskIdInput, input);
  return transact(ctx, async (change) => bringBack(change, await ownTask(change, id)));
}

/** The part of a restoration that other verbs share. */
export async function bringBack(change: Change, task: Task): Promise<Task> {
  const removedAt = task.deletedAt?.getTime();
  if (removedAt === undefined) return task;
  const place = await placeThatIsLeft(change, task);
  const below = await descendantsOf(change, [task.id]);
  const together = below.filter((subtask) => subtask.deletedAt?.getTime() === removedAt);
  await saveTasks(change, together, {
    verb: "restore",
    patch: { deletedAt: null, projectId: place.projectId },
  });
  return saveTask(change, task, { verb: "restore", patch: { deletedAt: null, ...place } });
}

/** Where a task can stand when it comes back: below its parent and in its project, if they are there. */
export async function placeThatIsLeft(change: Change, task: Place): Promise<Place> {
  const parent = task.parentId ? await ownTask(change, task.parentId) : null;
  if (parent && !parent.deletedAt) return { projectId: parent.projectId, parentId: parent.id };
  const hasProject = task.projectId !== null && (await isOwnLiveProject(change, task.projectId));
  return { projectId: hasProject ? task.projectId : null, parentId: null };
}
