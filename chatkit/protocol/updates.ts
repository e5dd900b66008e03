import { z } from "zod";
import { annotation } from "./annotations.ts";
import { assistantContent, generatedImage } from "./items.ts";
import { workTask } from "./tasks.ts";
import { widgetComponent } from "./widgets/component.ts";
import { widgetRoot } from "./widgets/root.ts";

const contentPartAdded = z.strictObject({
  type: z.literal("assistant_message.content_part.added"),
  content_index: z.int(),
  content: assistantContent,
});
const textDelta = z.strictObject({
  type: z.literal("assistant_message.content_part.text_delta"),
  content_index: z.int(),
  delta: z.string(),
});
const annotationAdded = z.strictObject({
  type: z.literal("assistant_message.content_part.annotation_added"),
  content_index: z.int(),
  annotation_index: z.int(),
  annotation,
});
const contentPartDone = z.strictObject({
  type: z.literal("assistant_message.content_part.done"),
  content_index: z.int(),
  content: assistantContent,
});
const widgetTextDelta = z.strictObject({
  type: z.literal("widget.streaming_text.value_delta"),
  component_id: z.string(),
  delta: z.string(),
  done: z.boolean(),
});
const widgetComponentUpdated = z.strictObject({
  type: z.literal("widget.component.updated"),
  component_id: z.string(),
  component: widgetComponent,
});
const widgetRootUpdated = z.strictObject({
  type: z.literal("widget.root.updated"),
  widget: widgetRoot,
});
const workflowTaskAdded = z.strictObject({
  type: z.literal("workflow.task.added"),
  task_index: z.int(),
  task: workTask,
});
const workflowTaskUpdated = z.strictObject({
  type: z.literal("workflow.task.updated"),
  task_index: z.int(),
  task: workTask,
});
const generatedImageUpdated = z.strictObject({
  type: z.literal("generated_image.updated"),
  image: generatedImage,
  /** 0 to 1. */
  progress: z.number().optional(),
});

/** A change of an item that is still being made. Only the item's `done` is authoritative. */
export const itemUpdate = z.discriminatedUnion("type", [
  contentPartAdded,
  textDelta,
  annotationAdded,
  contentPartDone,
  widgetTextDelta,
  widgetComponentUpdated,
  widgetRootUpdated,
  workflowTaskAdded,
  workflowTaskUpdated,
  generatedImageUpdated,
]);
export type ItemUpdate = z.infer<typeof itemUpdate>;
