import { and, desc, eq, gt } from "drizzle-orm";
import { chatApprovals } from "#db/schema/index.ts";
import type { ServiceContext } from "../context.ts";
import {
  type Approval,
  type ApprovalRef,
  missingApproval,
  ownApproval,
  toApproval,
} from "./approval.ts";

/** One approval as it is now; `not_found` outside its conversation and for everybody else. */
export async function getApproval(ctx: ServiceContext, ref: ApprovalRef): Promise<Approval> {
  const [row] = await ctx.db.select().from(chatApprovals).where(ownApproval(ctx, ref));
  if (!row) throw missingApproval();
  return toApproval(ctx, row);
}

/** The approval that a conversation waits for, or null. */
export async function findPendingApproval(
  ctx: ServiceContext,
  threadId: string,
): Promise<Approval | null> {
  const [row] = await ctx.db
    .select()
    .from(chatApprovals)
    .where(
      and(
        eq(chatApprovals.threadId, threadId),
        eq(chatApprovals.userId, ctx.actor.userId),
        eq(chatApprovals.state, "pending"),
        gt(chatApprovals.expiresAt, ctx.now),
      ),
    )
    .orderBy(desc(chatApprovals.createdAt))
    .limit(1);
  return row ? toApproval(ctx, row) : null;
}
