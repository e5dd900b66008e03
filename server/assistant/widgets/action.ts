import { z } from "zod";
import type { ActionConfig } from "#chatkit/protocol/actions.ts";

const taskId = z.string().min(1).max(64);

/**
 * The actions of our widgets. Each says what is to be, not what is to change ("done: true", not "toggle"),
 * so that a repeated or late one does no harm.
 */
export const widgetAction = z.discriminatedUnion("type", [
  z.object({ type: z.literal("task.toggle"), payload: z.object({ taskId, done: z.boolean() }) }),
  z.object({
    type: z.literal("task.reschedule"),
    payload: z.object({ taskId, when: z.enum(["today", "tomorrow", "next-week", "none"]) }),
  }),
  z.object({ type: z.literal("task.restore"), payload: z.object({ taskId }) }),
  z.object({
    type: z.literal("turn.undo"),
    payload: z.object({ turnId: z.string().min(1).max(128) }),
  }),
  z.object({ type: z.literal("approval.approve"), payload: z.object({ approvalId: z.string() }) }),
  z.object({ type: z.literal("approval.cancel"), payload: z.object({ approvalId: z.string() }) }),
]);
export type WidgetAction = z.infer<typeof widgetAction>;

/** An action handled at once, while the control that fired it shows that it is busy. */
export function syncAction(type: WidgetAction["type"], payload: object): ActionConfig {
  return { type, payload, handler: "server", loadingBehavior: "self", streaming: false };
}

/** An action answered with a stream, because the assistant goes on. */
export function streamedAction(type: WidgetAction["type"], payload: object): ActionConfig {
  return { type, payload, handler: "server", loadingBehavior: "container", streaming: true };
}

/** An action for the page around the chat. */
export function pageAction(type: "task.open", payload: object): ActionConfig {
  return { type, payload, handler: "client", loadingBehavior: "none", streaming: false };
}
