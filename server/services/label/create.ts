import { type CreateLabelInput, createLabelInput } from "#domain/label/inputs.ts";
import type { Label } from "#domain/label/label.ts";
import { transact } from "../activity/transact.ts";
import type { ServiceContext } from "../context.ts";
import { createNamed } from "../named/create.ts";
import { parseInput } from "../parse-input.ts";
import { newLabel } from "./new-label.ts";
import { labelStore } from "./store.ts";

/**
 * Makes a label, the last of the list. The same id a second time returns what the first made.
 * `conflict` when the name is taken.
 */
export async function createLabel(ctx: ServiceContext, input: CreateLabelInput): Promise<Label> {
  const given = parseInput(createLabelInput, input);
  return transact(ctx, (change) =>
    createNamed(labelStore, change, {
      id: given.id,
      name: given.name,
      make: (position) => newLabel(change.now, { ...given, position }),
    }),
  );
}
