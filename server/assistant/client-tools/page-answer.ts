import type { AgentInputItem } from "@openai/agents";
import type { ThreadItem } from "#chatkit/protocol/items.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { readScreen, seeScreenTool } from "./see-screen.ts";

/**
 * The result of the client tool that the last turn ended with, as the model gets it; null when the
 * thread does not end with the page's answer to one.
 */
export async function pageAnswer(
  services: ServiceContext,
  history: readonly ThreadItem[],
): Promise<AgentInputItem | null> {
  const last = history.findLast(({ type }) => type !== "hidden_context_item");
  if (last?.type !== "client_tool_call" || last.status !== "completed") return null;
  if (last.name !== seeScreenTool.name) return null;
  return {
    type: "function_call_result",
    callId: last.call_id,
    name: last.name,
    status: "completed",
    output: { type: "text", text: JSON.stringify(await readScreen(services, last.output)) },
  };
}

/** Whether an item is a page's answer, which a turn goes on with as with a message. */
export function isPageAnswer(item: AgentInputItem): boolean {
  return item.type === "function_call_result" && item.name === seeScreenTool.name;
}
