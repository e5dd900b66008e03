import type { Label } from "#domain/label/label.ts";
import type { ServiceContext } from "../context.ts";
import { labelStore } from "./store.ts";

/** All labels of the actor in their order, without removed ones. */
export function listLabels(ctx: ServiceContext): Promise<Label[]> {
  return labelStore.list(ctx);
}
