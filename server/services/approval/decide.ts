import { and, eq, gt } from "drizzle-orm";
import { chatApprovals } from "#db/schema/index.ts";
import type { ServiceContext } from "../context.ts";
import { type Approval, type ApprovalRef, ownApproval, toApproval } from "./approval.ts";
import { getApproval } from "./get.ts";

/** The person's word, and what is left of the effect where they took something out of it. */
export type Verdict = { state: "approved" | "cancelled"; effect?: string };

export type Decision = { decided: boolean; approval: Approval };

/**
 * Answers a pending approval, once: `decided` only for the first answer in time, whoever else asks at the same
 * moment. Otherwise the approval comes back as it is.
 */
export async function decideApproval(
  ctx: ServiceContext,
  ref: ApprovalRef,
  { state, effect }: Verdict,
): Promise<Decision> {
  const [row] = await ctx.db
    .update(chatApprovals)
    .set({ state, ...(effect !== undefined && { effect }) })
    .where(
      and(
        ownApproval(ctx, ref),
        eq(chatApprovals.state, "pending"),
        gt(chatApprovals.expiresAt, ctx.now),
      ),
    )
    .returning();
  if (row) return { decided: true, approval: toApproval(ctx, row) };
  return { decided: false, approval: await getApproval(ctx, ref) };
}
