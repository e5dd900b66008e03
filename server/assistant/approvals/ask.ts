import type { RunToolApprovalItem } from "@openai/agents";
import type { ThreadStreamEvent } from "#chatkit/protocol/events.ts";
import { widgetItem } from "#chatkit/server/widgets/stream-widget.ts";
import { requestApproval } from "#server/services/approval/request.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { drawApproval } from "../widgets/draw.ts";
import { effectOf } from "./effect.ts";

export type Waiting = {
  threadId: string;
  turnId: string;
  runState: string;
  calls: readonly RunToolApprovalItem[];
};

/** Keeps an interrupted run and puts its exact effect before the person. */
export async function* askApproval(
  services: ServiceContext,
  { threadId, turnId, runState, calls }: Waiting,
): AsyncGenerator<ThreadStreamEvent, void, undefined> {
  const pending = calls.map((call) => ({
    name: call.name ?? "",
    arguments: call.arguments ?? "{}",
  }));
  const effect = JSON.stringify(effectOf(pending));
  const approval = await requestApproval(services, { threadId, turnId, effect, runState });
  const { widget, copyText } = await drawApproval(services, approval);
  yield { type: "thread.item.done", item: widgetItem(threadId, widget, { copyText }) };
}
