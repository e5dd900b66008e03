import { listActivityInput } from "#domain/activity/list.ts";
import { undoActivityInput } from "#domain/activity/undo.ts";
import { listActivity } from "#server/services/activity/list.ts";
import { undoActivity } from "#server/services/activity/undo.ts";
import { procedure, router } from "../init.ts";

/** Who changed what and when, and the way to take it back. */
export const activityRouter = router({
  list: procedure.input(listActivityInput).query(({ ctx, input }) => listActivity(ctx, input)),
  undo: procedure.input(undoActivityInput).mutation(({ ctx, input }) => undoActivity(ctx, input)),
});
