import { z } from "zod";
import type { ActionConfig } from "#chatkit/protocol/actions.ts";

const taskId = z.string().min(1).max(64);
const onTask = z.object({ taskId });
const approvalId = z.string().min(1).max(64);

/** The fields of a task's form, as a form holds them. */
const taskFields = z.object({
  title: z.string(),
  notes: z.string(),
  date: z.string(),
  time: z.string(),
  priority: z.string(),
  project: z.string(),
  labels: z.string(),
});
export type TaskFields = z.infer<typeof taskFields>;

/**
 * The actions of our widgets. Each says what is to be, not what is to change ("done: true", not "toggle"),
 * so that a repeated or late one does no harm.
 */
export const widgetAction = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("task.toggle"),
    payload: z.object({
      taskId,
      done: z.boolean(),
      /** The date of a repeating task on which it was ticked, so that two ticks of it count once. */
      occurrence: z.iso.date().optional(),
    }),
  }),
  z.object({
    type: z.literal("task.reschedule"),
    payload: z.object({ taskId, when: z.enum(["today", "tomorrow", "next-week", "none"]) }),
  }),
  z.object({ type: z.literal("task.restore"), payload: onTask }),
  z.object({ type: z.literal("task.edit"), payload: onTask }),
  z.object({
    type: z.literal("task.save"),
    payload: z.object({ taskId, task: taskFields, was: taskFields }),
  }),
  z.object({ type: z.literal("task.close"), payload: onTask }),
  z.object({ type: z.literal("tasks.more"), payload: z.object({}) }),
  z.object({
    type: z.literal("turn.undo"),
    payload: z.object({ turnId: z.string().min(1).max(128) }),
  }),
  z.object({
    type: z.literal("approval.approve"),
    payload: z.object({
      approvalId,
      /** The tasks on the list, and whether each is still ticked. */
      kept: z.record(z.string(), z.boolean()).default({}),
    }),
  }),
  z.object({ type: z.literal("approval.cancel"), payload: z.object({ approvalId }) }),
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
