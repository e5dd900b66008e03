import { z } from "zod";
import { loadChatThread } from "#server/services/chat/thread/load.ts";
import { procedure, router } from "../init.ts";

const titleInput = z.object({ threadId: z.string().max(64) });

/** What pages ask about conversations; all else of them goes by the ChatKit protocol. */
export const chatRouter = router({
  title: procedure
    .input(titleInput)
    .query(async ({ ctx, input }) => (await loadChatThread(ctx, input.threadId)).title ?? null),
});
