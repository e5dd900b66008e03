import { z } from "zod";
import { annotation } from "./annotations.ts";
import { attachment } from "./attachments.ts";
import { instant, jsonObject } from "./json.ts";
import { structuredQuestion } from "./structured-input.ts";
import { workflow, workTask } from "./tasks.ts";
import { inferenceOptions, userContent } from "./user-message.ts";
import { widgetRoot } from "./widgets/root.ts";

const stored = { id: z.string(), thread_id: z.string(), created_at: instant };

const userMessageItem = z.strictObject({
  type: z.literal("user_message"),
  ...stored,
  content: z.array(userContent),
  attachments: z.array(attachment),
  quoted_text: z.string().optional(),
  inference_options: inferenceOptions,
});

export const assistantContent = z.strictObject({
  type: z.literal("output_text"),
  text: z.string(),
  annotations: z.array(annotation),
});
export type AssistantContent = z.infer<typeof assistantContent>;

const assistantMessageItem = z.strictObject({
  type: z.literal("assistant_message"),
  ...stored,
  content: z.array(assistantContent),
});
const clientToolCallItem = z.strictObject({
  type: z.literal("client_tool_call"),
  ...stored,
  status: z.enum(["pending", "completed"]),
  call_id: z.string(),
  name: z.string(),
  arguments: jsonObject,
  output: z.unknown().optional(),
});
const widgetItem = z.strictObject({
  type: z.literal("widget"),
  ...stored,
  widget: widgetRoot,
  copy_text: z.string().optional(),
});

export const generatedImage = z.strictObject({ id: z.string(), url: z.string() });

const generatedImageItem = z.strictObject({
  type: z.literal("generated_image"),
  ...stored,
  image: generatedImage.optional(),
});
const structuredInputItem = z.strictObject({
  type: z.literal("structured_input"),
  ...stored,
  status: z.enum(["pending", "answered", "skipped"]),
  inputs: z.array(structuredQuestion),
});
const workflowItem = z.strictObject({ type: z.literal("workflow"), ...stored, workflow });
const taskItem = z.strictObject({ type: z.literal("task"), ...stored, task: workTask });
const hiddenContextItem = z.strictObject({
  type: z.literal("hidden_context_item"),
  ...stored,
  content: z.unknown(),
});
const sdkHiddenContextItem = z.strictObject({
  type: z.literal("sdk_hidden_context"),
  ...stored,
  content: z.string(),
});
const endOfTurnItem = z.strictObject({ type: z.literal("end_of_turn"), ...stored });

/** Everything a thread can hold. The two hidden kinds are for the model alone and never reach a client. */
export const threadItem = z.discriminatedUnion("type", [
  userMessageItem,
  assistantMessageItem,
  clientToolCallItem,
  widgetItem,
  generatedImageItem,
  structuredInputItem,
  workflowItem,
  taskItem,
  hiddenContextItem,
  sdkHiddenContextItem,
  endOfTurnItem,
]);
export type ThreadItem = z.infer<typeof threadItem>;
export type UserMessageItem = z.infer<typeof userMessageItem>;
export type AssistantMessageItem = z.infer<typeof assistantMessageItem>;
export type ClientToolCallItem = z.infer<typeof clientToolCallItem>;
export type WidgetItem = z.infer<typeof widgetItem>;
export type GeneratedImageItem = z.infer<typeof generatedImageItem>;
export type StructuredInputItem = z.infer<typeof structuredInputItem>;
export type WorkflowItem = z.infer<typeof workflowItem>;
export type TaskItem = z.infer<typeof taskItem>;
export type HiddenContextItem = z.infer<typeof hiddenContextItem>;
export type SdkHiddenContextItem = z.infer<typeof sdkHiddenContextItem>;
export type EndOfTurnItem = z.infer<typeof endOfTurnItem>;
