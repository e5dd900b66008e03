import type { CreateTaskInput } from "#domain/task/create.ts";
import type { Change } from "#server/services/activity/transact.ts";
import { assertLevel, levelBelow } from "../rows/family.ts";
import { ownLiveTask } from "../rows/own-task.ts";
import type { Place } from "../rows/siblings.ts";
import type { References } from "./resolve-references.ts";

type New = CreateTaskInput & { id: string };
type Parent = { projectId: string | null; levelBelow: number };

/**
 * Project and parent of new tasks, in the order given. A subtask lives where its parent lives,
 * which may be a task that stands before it in the list.
 */
export async function newPlaces(
  change: Change,
  inputs: readonly New[],
  references: References,
): Promise<Place[]> {
  const parents = new Map<string, Parent>();
  const places: Place[] = [];
  for (const input of inputs) {
    const parentId = input.parentId ?? null;
    if (parentId && !parents.has(parentId)) {
      parents.set(parentId, await existingParent(change, parentId));
    }
    const parent = parentId ? parents.get(parentId) : undefined;
    const level = parent?.levelBelow ?? 0;
    assertLevel(level);
    const projectId = parent ? parent.projectId : references.projectIdOf(input);
    parents.set(input.id, { projectId, levelBelow: level + 1 });
    places.push({ projectId, parentId });
  }
  return places;
}

async function existingParent(change: Change, id: string): Promise<Parent> {
  const { projectId } = await ownLiveTask(change, id);
  return { projectId, levelBelow: await levelBelow(change, id) };
}
