import { eq } from "drizzle-orm";
import { labels } from "#db/schema/index.ts";
import { type CreateLabelInput, createLabelInput } from "#domain/label/inputs.ts";
import type { Label } from "#domain/label/label.ts";
import { colorFor, nameKey } from "#domain/project/project.ts";
import { newId } from "#domain/task/new-id.ts";
import { type Change, transact } from "../activity/transact.ts";
import type { ServiceContext } from "../context.ts";
import { ServiceError } from "../errors.ts";
import { parseInput } from "../parse-input.ts";
import { assertNameIsFree, lastLabelPosition, toLabel } from "./rows.ts";

/**
 * Makes a label, the last of the list. The same id a second time returns what the first made.
 * `conflict` when the name is taken.
 */
export function createLabel(ctx: ServiceContext, input: CreateLabelInput): Promise<Label> {
  const given = parseInput(createLabelInput, input);
  return transact(ctx, async (change) => {
    const [existing] = given.id
      ? await change.db.select().from(labels).where(eq(labels.id, given.id))
      : [];
    if (existing?.userId === ctx.actor.userId) {
      const { userId: _owner, nameKey: _key, ...row } = existing;
      return toLabel(row);
    }
    if (existing) throw new ServiceError("conflict", "This id cannot be used.", "id");
    await assertNameIsFree(change, { name: given.name });
    return insertLabel(change, given);
  });
}

/** The part of making a label that other verbs share; its name must be free. */
export async function insertLabel(change: Change, given: CreateLabelInput): Promise<Label> {
  const label: Label = {
    id: given.id ?? newId(change.now),
    name: given.name,
    color: given.color ?? colorFor(given.name),
    position: await lastLabelPosition(change),
    deletedAt: null,
    createdAt: change.now,
    updatedAt: change.now,
  };
  await change.db
    .insert(labels)
    .values({ ...label, nameKey: nameKey(label.name), userId: change.actor.userId });
  change.record({
    entity: "label",
    entityId: label.id,
    verb: "create",
    before: null,
    after: label,
  });
  return label;
}
