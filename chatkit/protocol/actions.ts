import { z } from "zod";

/** What a client sends when a widget's action fires. The payload is any JSON and untrusted. */
export const action = z.object({ type: z.string(), payload: z.unknown().optional() });
export type Action = z.infer<typeof action>;

/** An action as a widget carries it: who handles it, and how the widget shows that it is busy. */
export const actionConfig = z.strictObject({
  type: z.string(),
  payload: z.unknown().optional(),
  handler: z.enum(["server", "client"]),
  loadingBehavior: z.enum(["auto", "none", "self", "container"]),
  /** true: `threads.custom_action`; false: `threads.sync_custom_action`. */
  streaming: z.boolean(),
});
export type ActionConfig = z.infer<typeof actionConfig>;
