import { chatApprovals } from "#db/schema/index.ts";
import { newId } from "#domain/task/new-id.ts";
import { loadChatThread } from "../chat/thread/load.ts";
import type { ServiceContext } from "../context.ts";
import { type Approval, approvalLifetimeMs, toApproval } from "./approval.ts";

/** Notes that a run waits for the person's word. `not_found` for a conversation of somebody else. */
export async function requestApproval(
  ctx: ServiceContext,
  given: Pick<Approval, "threadId" | "turnId" | "effect" | "runState">,
): Promise<Approval> {
  await loadChatThread(ctx, given.threadId);
  const row = {
    ...given,
    id: newId(ctx.now),
    userId: ctx.actor.userId,
    state: "pending" as const,
    createdAt: ctx.now,
    expiresAt: new Date(ctx.now.getTime() + approvalLifetimeMs),
  };
  await ctx.db.insert(chatApprovals).values(row);
  return toApproval(ctx, row);
}
