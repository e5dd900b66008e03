import {
  createLabelInput,
  labelIdInput,
  reorderLabelInput,
  updateLabelInput,
} from "#domain/label/inputs.ts";
import { createLabel } from "#server/services/label/create.ts";
import { listLabels } from "#server/services/label/list.ts";
import { removeLabel } from "#server/services/label/remove.ts";
import { reorderLabel } from "#server/services/label/reorder.ts";
import { updateLabel } from "#server/services/label/update.ts";
import { change, procedure, router } from "../init.ts";

/** The labels of whoever is signed in. */
export const labelRouter = router({
  list: procedure.query(({ ctx }) => listLabels(ctx)),
  create: change.input(createLabelInput).mutation(({ ctx, input }) => createLabel(ctx, input)),
  update: change.input(updateLabelInput).mutation(({ ctx, input }) => updateLabel(ctx, input)),
  reorder: change.input(reorderLabelInput).mutation(({ ctx, input }) => reorderLabel(ctx, input)),
  remove: change.input(labelIdInput).mutation(({ ctx, input }) => removeLabel(ctx, input)),
});
