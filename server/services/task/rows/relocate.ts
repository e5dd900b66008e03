import type { Task } from "#domain/task/task.ts";
import type { Change } from "#server/services/activity/transact.ts";
import { assertOwnProjects } from "./check-references.ts";
import { assertCanMoveBelow, descendantsOf } from "./family.ts";
import { ownLiveTask } from "./own-task.ts";
import { saveTasks } from "./save-task.ts";
import type { Place } from "./siblings.ts";

type Destination = { projectId?: string | null | undefined; parentId?: string | null | undefined };

/**
 * The place that a destination means for a task, checked. Its subtasks are taken along into the
 * project; the task itself is left to the caller. A subtask that is sent to another project
 * without a parent leaves its parent.
 */
export async function relocate(
  change: Change,
  task: Task,
  destination: Destination,
): Promise<Place> {
  const below = await descendantsOf(change, [task.id]);
  const place = destination.parentId
    ? await placeBelow(change, destination.parentId, { id: task.id, below })
    : await placeInProject(change, task, destination);
  await saveTasks(change, below, { verb: "move", patch: { projectId: place.projectId } });
  return place;
}

async function placeBelow(
  change: Change,
  parentId: string,
  moving: { id: string; below: readonly Task[] },
): Promise<Place> {
  const parent = await ownLiveTask(change, parentId);
  await assertCanMoveBelow(change, parentId, moving);
  return { projectId: parent.projectId, parentId };
}

async function placeInProject(
  change: Change,
  task: Task,
  { projectId = task.projectId, parentId }: Destination,
): Promise<Place> {
  if (projectId) await assertOwnProjects(change, [projectId]);
  const leavesParent = parentId === null || projectId !== task.projectId;
  return { projectId, parentId: leavesParent ? null : task.parentId };
}

/** Whether two places are the same. */
export function samePlace(one: Place, other: Place): boolean {
  return one.projectId === other.projectId && one.parentId === other.parentId;
}
