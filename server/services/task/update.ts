import type { Task } from "#domain/task/task.ts";
import { type TaskChanges, type UpdateTaskInput, updateTaskInput } from "#domain/task/update.ts";
import { type Change, transact } from "../activity/transact.ts";
import type { ServiceContext } from "../context.ts";
import { parseInput } from "../parse-input.ts";
import { resolveReferences } from "./making/resolve-references.ts";
import { ownLiveTask } from "./rows/own-task.ts";
import { relocate, samePlace } from "./rows/relocate.ts";
import { saveTask, type TaskPatch } from "./rows/save-task.ts";
import { settleDueOrRefuse } from "./rows/settle-due.ts";
import { positionsAtEnd } from "./rows/siblings.ts";

/**
 * Changes the given fields of a task and leaves the others as they are now, whoever changed them.
 * A new due date moves this one occurrence of a recurring task; its rule stays. Refuses like
 * `createTask`, and `not_found` for a task in the trash.
 */
export async function updateTask(ctx: ServiceContext, input: UpdateTaskInput): Promise<Task> {
  const { id, ...changes } = parseInput(updateTaskInput, input);
  return transact(ctx, async (change) =>
    applyChanges(change, await ownLiveTask(change, id), changes),
  );
}

/** The part of an update that other verbs share. */
export async function applyChanges(
  change: Change,
  current: Task,
  given: TaskChanges,
): Promise<Task> {
  const { title, notes, priority } = given;
  const labelIds = await newLabels(change, current, given);
  const due = settleDueOrRefuse(current, given, change.actor.zone);
  const place = await newPlace(change, current, given);
  return saveTask(change, current, {
    verb: "update",
    patch: { ...defined({ title, notes, priority, labelIds }), ...due, ...place },
  });
}

async function newLabels(
  change: Change,
  current: Task,
  given: TaskChanges,
): Promise<string[] | undefined> {
  const { labelIds, labelNames, addLabelIds = [], removeLabelIds = [] } = given;
  if (!labelIds && !labelNames && addLabelIds.length + removeLabelIds.length === 0)
    return undefined;
  const naming = { labelIds: [...(labelIds ?? []), ...addLabelIds], labelNames };
  const added = (await resolveReferences(change, [naming])).labelIdsOf(naming);
  const kept = labelIds ? [] : current.labelIds;
  return [...new Set([...kept, ...added])].filter((id) => !removeLabelIds.includes(id));
}

async function newPlace(
  change: Change,
  current: Task,
  given: TaskChanges,
): Promise<Partial<Pick<Task, "projectId" | "parentId" | "position">>> {
  const { parentId, projectName } = given;
  const references = await resolveReferences(change, projectName ? [{ projectName }] : []);
  const projectId = projectName ? references.projectIdOf({ projectName }) : given.projectId;
  if (projectId === undefined && parentId === undefined) return {};
  const place = await relocate(change, current, { projectId, parentId });
  if (samePlace(place, current)) return {};
  const [position] = await positionsAtEnd(change, place, { end: "last", count: 1 });
  return { ...place, ...(position !== undefined && { position }) };
}

function defined(patch: { [Field in keyof TaskPatch]: TaskPatch[Field] | undefined }): TaskPatch {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
}
