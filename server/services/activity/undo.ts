import { and, desc, eq, inArray } from "drizzle-orm";
import { activity } from "#db/schema/index.ts";
import type { ActivityEntity } from "#domain/activity/activity.ts";
import {
  type UndoActivityInput,
  type UndoResult,
  undoActivityInput,
} from "#domain/activity/undo.ts";
import type { ServiceContext } from "../context.ts";
import { ServiceError } from "../errors.ts";
import { filterStore } from "../filter/store.ts";
import { labelStore } from "../label/store.ts";
import { parseInput } from "../parse-input.ts";
import { projectStore } from "../project/store.ts";
import { reverseCreations } from "./reversal/creations.ts";
import { reverseNamed } from "./reversal/named.ts";
import type { Outcome, Reverse } from "./reversal/reversal.ts";
import { reverseTask } from "./reversal/task.ts";
import { type Change, transact } from "./transact.ts";

type Row = typeof activity.$inferSelect;

/**
 * Takes back a change, a group of changes or an assistant's turn: each field that is still as the
 * change left it becomes what it was, latest change first; what was made goes to the trash. Fields
 * that were changed since stay and are reported. The undo is itself a group that can be undone.
 * `not_found` for changes the actor does not have, `conflict` when all are taken back already.
 */
export async function undoActivity(
  ctx: ServiceContext,
  input: UndoActivityInput,
): Promise<UndoResult> {
  const wanted = parseInput(undoActivityInput, input);
  return transact(ctx, async (change) => {
    const rows = await changesToUndo(change, wanted);
    const outcomes = await reverseAll(change, rows);
    const undone = rows.filter((row) => outcomes.get(row)?.changed);
    await markUndone(change, undone);
    return {
      groupId: undone.length > 0 ? change.groupId : null,
      changed: distinctEntities(undone),
      conflicts: rows.flatMap((row) =>
        (outcomes.get(row)?.conflicts ?? []).map((conflict) => ({
          entity: row.entity,
          entityId: row.entityId,
          ...conflict,
        })),
      ),
    };
  });
}

async function changesToUndo(change: Change, wanted: UndoActivityInput): Promise<Row[]> {
  const condition =
    "activityId" in wanted
      ? eq(activity.id, wanted.activityId)
      : "groupId" in wanted
        ? eq(activity.groupId, wanted.groupId)
        : eq(activity.turnId, wanted.turnId);
  const rows = await change.db
    .select()
    .from(activity)
    .where(and(eq(activity.userId, change.actor.userId), condition))
    .orderBy(desc(activity.revision));
  if (rows.length === 0) throw new ServiceError("not_found", "There is nothing to undo.");
  const standing = rows.filter((row) => row.undoneBy === null);
  if (standing.length === 0) throw new ServiceError("conflict", "This is undone already.");
  return standing;
}

const reverse: Record<ActivityEntity, Reverse> = {
  task: reverseTask,
  project: reverseNamed(projectStore),
  label: reverseNamed(labelStore),
  filter: reverseNamed(filterStore),
};

/** Tasks that were made go after all other changes to them, and before the projects they are in. */
async function reverseAll(change: Change, rows: readonly Row[]): Promise<Map<Row, Outcome>> {
  const outcomes = new Map<Row, Outcome>();
  const made = rows.filter(({ before }) => before === null);
  const run = async (row: Row) => {
    outcomes.set(row, await reverse[row.entity](change, { ...row, undoOf: row.groupId }));
  };
  for (const row of rows.filter(({ before }) => before !== null)) await run(row);
  const madeTasks = made.filter(({ entity }) => entity === "task");
  const trashed = await reverseCreations(change, madeTasks);
  for (const [index, row] of madeTasks.entries()) {
    outcomes.set(row, trashed[index] ?? { changed: false, conflicts: [] });
  }
  for (const row of made.filter(({ entity }) => entity !== "task")) await run(row);
  return outcomes;
}

/** Marks the changes as undone; where they were an undo themselves, what they undid stands again. */
async function markUndone({ db, actor, groupId }: Change, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const own = eq(activity.userId, actor.userId);
  const revisions = rows.map(({ revision }) => revision);
  await db
    .update(activity)
    .set({ undoneBy: groupId })
    .where(and(own, inArray(activity.revision, revisions)));
  const undos = [...new Set(rows.filter(({ undoOf }) => undoOf).map((row) => row.groupId))];
  if (undos.length === 0) return;
  await db
    .update(activity)
    .set({ undoneBy: null })
    .where(and(own, inArray(activity.undoneBy, undos)));
}

function distinctEntities(rows: readonly Row[]): UndoResult["changed"] {
  const byId = new Map(rows.map(({ entity, entityId }) => [entityId, { entity, entityId }]));
  return [...byId.values()];
}
