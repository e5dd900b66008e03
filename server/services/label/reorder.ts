import { type ReorderLabelInput, reorderLabelInput } from "#domain/label/inputs.ts";
import type { Label } from "#domain/label/label.ts";
import { transact } from "../activity/transact.ts";
import type { ServiceContext } from "../context.ts";
import { reorderNamed } from "../named/reorder.ts";
import { parseInput } from "../parse-input.ts";
import { labelStore } from "./store.ts";

/** Puts a label beside another; `not_found` when the labels that were named are all gone. */
export async function reorderLabel(ctx: ServiceContext, input: ReorderLabelInput): Promise<Label> {
  const given = parseInput(reorderLabelInput, input);
  return transact(ctx, (change) => reorderNamed(labelStore, change, given));
}
