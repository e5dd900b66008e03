import { and, arrayContains, eq, sql } from "drizzle-orm";
import { tasks } from "#db/schema/index.ts";
import { type LabelIdInput, labelIdInput } from "#domain/label/inputs.ts";
import type { Label } from "#domain/label/label.ts";
import { type Change, transact } from "../activity/transact.ts";
import type { ServiceContext } from "../context.ts";
import { ownNamed, saveNamed } from "../named/save.ts";
import { parseInput } from "../parse-input.ts";
import { labelStore } from "./store.ts";

/** Removes a label and takes it off all tasks; one undo brings back both. */
export async function removeLabel(ctx: ServiceContext, input: LabelIdInput): Promise<Label> {
  const { id } = parseInput(labelIdInput, input);
  return transact(ctx, async (change) => {
    const current = await ownNamed(labelStore, change, id);
    await takeOffTasks(change, id);
    const next = { ...current, deletedAt: change.now };
    return saveNamed(labelStore, change, { current, next, verb: "remove" });
  });
}

async function takeOffTasks(change: Change, labelId: string): Promise<void> {
  const labelled = and(
    eq(tasks.userId, change.actor.userId),
    arrayContains(tasks.labelIds, [labelId]),
  );
  const { id, labelIds } = tasks;
  const found = await change.db.select({ id, labelIds }).from(tasks).where(labelled);
  await change.db
    .update(tasks)
    .set({ labelIds: sql`array_remove(${tasks.labelIds}, ${labelId})`, updatedAt: change.now })
    .where(labelled);
  for (const { id: entityId, labelIds: before } of found) {
    const after = before.filter((other) => other !== labelId);
    change.record({
      entity: "task",
      entityId,
      verb: "update",
      before: { labelIds: before },
      after: { labelIds: after },
    });
  }
}
