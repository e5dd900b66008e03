import type { Task } from "#domain/task/task.ts";
import type { PlannedTask } from "#domain/transfer/plan.ts";
import type { Change } from "../activity/transact.ts";
import { newPositions } from "../task/making/new-positions.ts";
import { insertTasks } from "../task/rows/insert-tasks.ts";
import { saveTasks } from "../task/rows/save-task.ts";
import type { Place } from "../task/rows/siblings.ts";
import { importedId, knownTasks } from "./known-tasks.ts";

type Names = { projectIds: ReadonlyMap<string, string>; labelIds: ReadonlyMap<string, string> };
type Known = ReadonlyMap<string, Task>;

/** Makes the tasks of a plan that are not there, and takes those in the trash back out of it. */
export async function importTasks(
  change: Change,
  planned: readonly PlannedTask[],
  names: Names,
): Promise<void> {
  const keys = planned.flatMap(({ key, parentKey }) => (parentKey ? [key, parentKey] : [key]));
  const found = await knownTasks(change, [...new Set(keys)]);
  const known = await takeOutOfTrash(change, { planned, known: found, names });
  const missing = planned.filter(({ key }) => !known.has(key));
  const places = placesOf(change, missing, { known, names });
  const positions = await newPositions(
    change,
    missing.map(() => ({})),
    places,
  );
  const made = missing.map((task, index): Task => {
    const { key, parentKey: _parent, projectKey: _project, line: _line, ...planned } = task;
    const { labelKeys, createdAt, ...fields } = planned;
    return {
      ...fields,
      ...(places[index] ?? { projectId: null, parentId: null }),
      id: importedId(change.actor.userId, key),
      labelIds: labelKeys.flatMap((label) => names.labelIds.get(label) ?? []),
      position: positions[index] ?? "",
      deletedAt: null,
      createdAt: createdAt ?? change.now,
      updatedAt: change.now,
    };
  });
  await insertTasks(change, made);
}

/** A subtask lives where its parent lives, which may be made by the same part. */
function placesOf(
  { actor }: Change,
  missing: readonly PlannedTask[],
  { known, names }: { known: Known; names: Names },
): Place[] {
  const projects = new Map<string, string | null>();
  for (const [key, { projectId }] of known) projects.set(key, projectId);
  return missing.map(({ key, parentKey, projectKey }) => {
    const own = projectKey === null ? null : (names.projectIds.get(projectKey) ?? null);
    const projectId = parentKey ? (projects.get(parentKey) ?? null) : own;
    projects.set(key, projectId);
    const parentId = parentKey && (known.get(parentKey)?.id ?? importedId(actor.userId, parentKey));
    return { projectId, parentId };
  });
}

/** An import that was undone and is made again finds its tasks in the trash, and its project gone. */
async function takeOutOfTrash(
  change: Change,
  { planned, known, names }: { planned: readonly PlannedTask[]; known: Known; names: Names },
): Promise<Known> {
  const now = new Map(known);
  const groups = Map.groupBy(
    planned.filter(({ key }) => known.get(key)?.deletedAt),
    ({ projectKey }) => (projectKey === null ? null : (names.projectIds.get(projectKey) ?? null)),
  );
  for (const [projectId, group] of groups) {
    const trashed = group.flatMap(({ key }) => known.get(key) ?? []);
    const patch = { deletedAt: null, projectId };
    const restored = await saveTasks(change, trashed, { verb: "restore", patch });
    group.forEach(({ key }, index) => {
      const task = restored[index];
      if (task) now.set(key, task);
    });
  }
  return now;
}
