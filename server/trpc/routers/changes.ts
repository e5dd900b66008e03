import { tracked } from "@trpc/server";
import { z } from "zod";
import { currentRevision } from "#server/services/activity/revision.ts";
import { procedure, router } from "../init.ts";

/** A revision, as the browser's event stream keeps it: the id of the last event it got. */
const followInput = z.object({ lastEventId: z.coerce.number().int().nonnegative().optional() });

/** What keeps open pages true. */
export const changesRouter = router({
  /** The revision of the last change: follow from it what is fetched after it. */
  revision: procedure.query(({ ctx }) => currentRevision(ctx.db, ctx.actor.userId)),
  /** All changes after a revision, as they are committed; a reconnecting client catches up by itself. */
  onChange: procedure.input(followInput).subscription(async function* ({ ctx, input, signal }) {
    const batches = ctx.changes.subscribe(ctx.actor.userId, {
      since: input.lastEventId,
      signal: signal ?? new AbortController().signal,
    });
    for await (const batch of batches) yield tracked(String(batch.revision), batch);
  }),
});
