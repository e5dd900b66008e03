import { type UpdateLabelInput, updateLabelInput } from "#domain/label/inputs.ts";
import type { Label } from "#domain/label/label.ts";
import { transact } from "../activity/transact.ts";
import type { ServiceContext } from "../context.ts";
import { assertNameIsFree, ownNamed, saveNamed } from "../named/save.ts";
import { parseInput } from "../parse-input.ts";
import { labelStore } from "./store.ts";

/** Changes the given fields of a label; `conflict` when the new name is taken. */
export async function updateLabel(ctx: ServiceContext, input: UpdateLabelInput): Promise<Label> {
  const { id, name, color } = parseInput(updateLabelInput, input);
  return transact(ctx, async (change) => {
    const current = await ownNamed(labelStore, change, id);
    if (name !== undefined) await assertNameIsFree(labelStore, change, { name, exceptId: id });
    const next = {
      ...current,
      ...(name !== undefined && { name }),
      ...(color !== undefined && { color }),
    };
    return saveNamed(labelStore, change, { current, next, verb: "update" });
  });
}
