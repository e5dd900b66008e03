import { and, eq } from "drizzle-orm";
import { chatApprovals } from "#db/schema/index.ts";
import type { ServiceContext } from "../context.ts";
import { ServiceError } from "../errors.ts";

/** How long a person has to answer. */
export const approvalLifetimeMs = 24 * 60 * 60 * 1_000;

export type ApprovalState = "pending" | "approved" | "cancelled" | "expired";

/** A run that waits, or waited, for the person's word. `effect` and `runState` are the assistant's own JSON. */
export type Approval = {
  id: string;
  threadId: string;
  turnId: string;
  state: ApprovalState;
  effect: string;
  runState: string;
};

type Row = typeof chatApprovals.$inferSelect;

/** An unanswered approval counts as expired from its last moment on. */
export function toApproval(ctx: ServiceContext, row: Row): Approval {
  const expired = row.state === "pending" && row.expiresAt <= ctx.now;
  const { id, threadId, turnId, effect, runState } = row;
  return { id, threadId, turnId, effect, runState, state: expired ? "expired" : row.state };
}

/** The condition under which an approval is the actor's, in that conversation. */
export function ownApproval(ctx: ServiceContext, { id, threadId }: ApprovalRef) {
  return and(
    eq(chatApprovals.id, id),
    eq(chatApprovals.threadId, threadId),
    eq(chatApprovals.userId, ctx.actor.userId),
  );
}

export type ApprovalRef = { id: string; threadId: string };

export const missingApproval = (): ServiceError =>
  new ServiceError("not_found", "There is nothing to approve.");
