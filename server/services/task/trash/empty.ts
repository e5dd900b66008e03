import { and, eq, inArray, isNotNull } from "drizzle-orm";
import { tasks } from "#db/schema/index.ts";
import { type EmptyTrashInput, emptyTrashInput } from "#domain/task/task-ids.ts";
import { transact } from "#server/services/activity/transact.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { ServiceError } from "#server/services/errors.ts";
import { parseInput } from "#server/services/parse-input.ts";

/**
 * Deletes what lies in the trash, or some of it, for good: there is no undo, so the assistant may
 * not. Returns how many tasks were deleted.
 */
export async function emptyTrash(ctx: ServiceContext, input: EmptyTrashInput): Promise<number> {
  const { ids } = parseInput(emptyTrashInput, input);
  if (ctx.actor.kind === "assistant") {
    throw new ServiceError("forbidden", "Only you yourself can empty the trash.");
  }
  return transact(ctx, async (change) => {
    const deleted = await change.db
      .delete(tasks)
      .where(
        and(
          eq(tasks.userId, ctx.actor.userId),
          isNotNull(tasks.deletedAt),
          ids && inArray(tasks.id, ids),
        ),
      )
      .returning({ id: tasks.id, title: tasks.title });
    for (const { id, title } of deleted) {
      change.record({
        entity: "task",
        entityId: id,
        verb: "purge",
        before: { title },
        after: null,
      });
    }
    return deleted.length;
  });
}
