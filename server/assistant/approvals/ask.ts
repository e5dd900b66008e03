import type { AgentInputItem, RunToolApprovalItem } from "@openai/agents";
import type { ThreadStreamEvent } from "#chatkit/protocol/events.ts";
import { widgetItem } from "#chatkit/server/widgets/stream-widget.ts";
import { requestApproval } from "#server/services/approval/request.ts";
import type { ToolContext } from "../tools/descriptor.ts";
import { turnRecordItem } from "../turn/turn-record.ts";
import { drawApproval } from "../widgets/draw.ts";
import { effectOf, toPendingCall } from "./effect.ts";

export type Waiting = {
  threadId: string;
  turnId: string;
  runState: string;
  calls: readonly RunToolApprovalItem[];
  /** What the run did and said so far. */
  done: readonly AgentInputItem[];
};

/** What the model is told of a call that the person has not approved, should the conversation go on without. */
const notApproved = JSON.stringify({
  error: {
    code: "not_approved",
    message: "This was put before the person, who has not approved it. Nothing of it has happened.",
    hint: "When the person says what should be different, call the tool again with that.",
  },
});

/** Keeps an interrupted run and puts its exact effect before the person. */
export async function* askApproval(
  ctx: ToolContext,
  { threadId, turnId, runState, calls, done }: Waiting,
): AsyncGenerator<ThreadStreamEvent, void, undefined> {
  const pending = calls.map(toPendingCall);
  const effect = JSON.stringify(await effectOf(ctx, pending));
  const { services } = ctx;
  const approval = await requestApproval(services, { threadId, turnId, effect, runState });
  // The run itself writes the record anew when it goes on.
  const unanswered = pending.map(
    ({ callId, name }): AgentInputItem => ({
      type: "function_call_result",
      callId,
      name,
      status: "completed",
      output: { type: "text", text: notApproved },
    }),
  );
  const item = turnRecordItem({ threadId, turnId }, [...done, ...unanswered]);
  yield { type: "thread.item.done", item };
  const { widget, copyText } = await drawApproval(ctx, approval);
  yield { type: "thread.item.done", item: widgetItem(threadId, widget, { copyText }) };
}
