import { and, eq, inArray, isNull } from "drizzle-orm";
import { labels } from "#db/schema/index.ts";
import type { Task } from "#domain/task/task.ts";
import { ServiceError } from "#server/services/errors.ts";
import { findTasks } from "#server/services/task/rows/own-task.ts";
import { relocate } from "#server/services/task/rows/relocate.ts";
import type { TaskPatch } from "#server/services/task/rows/save-task.ts";
import { placeThatIsLeft } from "#server/services/task/trash/restore.ts";
import type { Change } from "../transact.ts";

type Field = keyof TaskPatch;
type Fitted = { patch: TaskPatch; refused: Field[] };

/**
 * Old values of some fields, as far as they fit to the task as it is now with all that has
 * happened around it; the fields that do not are refused.
 */
export async function fitted(change: Change, current: Task, wanted: TaskPatch): Promise<Fitted> {
  let result: Fitted = { patch: wanted, refused: [] };
  for (const adapt of [fitDates, fitLabels, fitCompletion, fitPlace]) {
    const { patch, refused } = await adapt(change, current, result.patch);
    result = { patch, refused: [...result.refused, ...refused] };
  }
  return result;
}

const dates: Field[] = [
  "startDate",
  "dueDate",
  "dueTime",
  "dueZone",
  "durationMinutes",
  "recurrence",
];

/** Dates, times and rules depend on each other: they go back together or not at all. */
async function fitDates(_change: Change, current: Task, patch: TaskPatch): Promise<Fitted> {
  const next = { ...current, ...patch };
  const possible =
    (next.dueDate !== null || (next.dueTime === null && next.recurrence === null)) &&
    (next.dueTime === null) === (next.dueZone === null) &&
    (next.dueTime !== null || next.durationMinutes === null) &&
    (next.startDate === null || next.dueDate === null || next.startDate <= next.dueDate);
  return possible ? { patch, refused: [] } : without(patch, dates);
}

async function fitLabels({ db, actor }: Change, _current: Task, patch: TaskPatch): Promise<Fitted> {
  if (!patch.labelIds?.length) return { patch, refused: [] };
  const rows = await db
    .select({ id: labels.id })
    .from(labels)
    .where(
      and(
        eq(labels.userId, actor.userId),
        inArray(labels.id, patch.labelIds),
        isNull(labels.deletedAt),
      ),
    );
  const left = new Set(rows.map(({ id }) => id));
  const labelIds = patch.labelIds.filter((id) => left.has(id));
  const allLeft = labelIds.length === patch.labelIds.length;
  return { patch: { ...patch, labelIds }, refused: allLeft ? [] : ["labelIds"] };
}

/** A subtask is not open again below a task that has been completed since. */
async function fitCompletion(change: Change, current: Task, patch: TaskPatch): Promise<Fitted> {
  if (patch.completedAt !== null || !current.parentId) return { patch, refused: [] };
  const [parent] = await findTasks(change, [current.parentId]);
  return parent?.completedAt ? without(patch, ["completedAt"]) : { patch, refused: [] };
}

const place: Field[] = ["projectId", "parentId", "position"];

async function fitPlace(change: Change, current: Task, patch: TaskPatch): Promise<Fitted> {
  const next = { ...current, ...patch };
  if (patch.deletedAt === null) {
    return { patch: { ...patch, ...(await placeThatIsLeft(change, next)) }, refused: [] };
  }
  if (patch.projectId === undefined && patch.parentId === undefined) return { patch, refused: [] };
  try {
    return { patch: { ...patch, ...(await relocate(change, current, next)) }, refused: [] };
  } catch (error) {
    if (error instanceof ServiceError) return without(patch, place);
    throw error;
  }
}

function without(patch: TaskPatch, fields: Field[]): Fitted {
  const kept = Object.entries(patch).filter(([field]) => !fields.some((name) => name === field));
  return { patch: Object.fromEntries(kept), refused: fields.filter((field) => field in patch) };
}
