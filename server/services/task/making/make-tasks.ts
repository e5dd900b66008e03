import { and, eq, inArray } from "drizzle-orm";
import { tasks } from "#db/schema/index.ts";
import type { CreateTaskInput } from "#domain/task/create.ts";
import { noDue } from "#domain/task/due.ts";
import { newId } from "#domain/task/new-id.ts";
import type { Task } from "#domain/task/task.ts";
import type { Change } from "#server/services/activity/transact.ts";
import { taskColumns } from "../rows/columns.ts";
import { insertTasks } from "../rows/insert-tasks.ts";
import { missingTask } from "../rows/own-task.ts";
import { settleDueOrRefuse } from "../rows/settle-due.ts";
import { newPlaces } from "./new-places.ts";
import { newPositions } from "./new-positions.ts";
import { resolveReferences } from "./resolve-references.ts";

/** Makes the tasks that are not there yet: a few queries for all of them together. */
export async function makeTasks(
  change: Change,
  given: readonly CreateTaskInput[],
): Promise<Task[]> {
  const named = given.map((input) => ({ ...input, id: input.id ?? newId(change.now) }));
  const known = await alreadyMade(change, given);
  const fresh = named.filter(({ id }) => !known.has(id));
  const references = await resolveReferences(change, fresh);
  const places = await newPlaces(change, fresh, references);
  const positions = await newPositions(change, fresh, places);
  const made = fresh.map((input, index): Task => {
    const [place, position] = [places[index], positions[index]];
    if (!place || position === undefined) throw new Error("Every new task gets a place.");
    return {
      id: input.id,
      title: input.title,
      notes: input.notes ?? "",
      priority: input.priority ?? 4,
      ...settleDueOrRefuse(noDue, input, change.actor.zone),
      ...place,
      labelIds: references.labelIdsOf(input),
      position,
      completedAt: null,
      deletedAt: null,
      createdAt: change.now,
      updatedAt: change.now,
    };
  });
  await insertTasks(change, made);
  const all = new Map([...known, ...made.map((task) => [task.id, task] as const)]);
  return named.map(({ id }) => {
    const task = all.get(id);
    if (!task) throw missingTask();
    return task;
  });
}

/** The actor's tasks that an earlier try of the same request has made. */
async function alreadyMade(
  { db, actor }: Change,
  given: readonly CreateTaskInput[],
): Promise<Map<string, Task>> {
  const ids = given.flatMap(({ id }) => id ?? []);
  if (ids.length === 0) return new Map();
  const found = await db
    .select(taskColumns)
    .from(tasks)
    .where(and(inArray(tasks.id, ids), eq(tasks.userId, actor.userId)));
  return new Map(found.map((task) => [task.id, task]));
}
