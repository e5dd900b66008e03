import { findTasks } from "#server/services/task/rows/own-task.ts";
import { putAllInTrash } from "#server/services/task/trash/remove.ts";
import type { Change } from "../transact.ts";
import { gone, type Outcome } from "./reversal.ts";

type Creation = { entityId: string; groupId: string };

/**
 * Puts tasks that were made into the trash, thousands as quickly as one, with the subtasks they
 * have got since. Returns what became of each, in the same order.
 */
export async function reverseCreations(
  change: Change,
  creations: readonly Creation[],
): Promise<Outcome[]> {
  const found = await findTasks(
    change,
    creations.map(({ entityId }) => entityId),
  );
  const byId = new Map(found.map((task) => [task.id, task]));
  for (const undoOf of new Set(creations.map(({ groupId }) => groupId))) {
    const ids = creations.filter(({ groupId }) => groupId === undoOf).map((row) => row.entityId);
    await putAllInTrash(
      change,
      ids.flatMap((id) => byId.get(id) ?? []),
      { verb: "undo", undoOf },
    );
  }
  return creations.map(({ entityId }) => {
    const task = byId.get(entityId);
    return task ? { changed: task.deletedAt === null, conflicts: [] } : gone;
  });
}
