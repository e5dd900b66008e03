import { z } from "zod";
import { fileSource, urlSource } from "./annotations.ts";
import { icon } from "./icons.ts";

const shown = {
  status_indicator: z.enum(["none", "loading", "complete"]),
  title: z.string().optional(),
};

const customTask = z.strictObject({
  type: z.literal("custom"),
  ...shown,
  icon: icon.optional(),
  content: z.string().optional(),
});
const searchTask = z.strictObject({
  type: z.literal("web_search"),
  ...shown,
  title_query: z.string().optional(),
  queries: z.array(z.string()),
  sources: z.array(urlSource),
});
const thoughtTask = z.strictObject({
  type: z.literal("thought"),
  ...shown,
  content: z.string(),
});
const fileTask = z.strictObject({
  type: z.literal("file"),
  ...shown,
  sources: z.array(fileSource),
});
const imageTask = z.strictObject({ type: z.literal("image"), ...shown });

/** One step the assistant shows of its work; alone as an item, or inside a workflow. */
export const workTask = z.discriminatedUnion("type", [
  customTask,
  searchTask,
  thoughtTask,
  fileTask,
  imageTask,
]);
export type WorkTask = z.infer<typeof workTask>;
export type CustomTask = z.infer<typeof customTask>;
export type SearchTask = z.infer<typeof searchTask>;
export type ThoughtTask = z.infer<typeof thoughtTask>;
export type FileTask = z.infer<typeof fileTask>;
export type ImageTask = z.infer<typeof imageTask>;

/** `duration` is in whole seconds. */
const workflowSummary = z.union([
  z.strictObject({ title: z.string(), icon: icon.optional() }),
  z.strictObject({ duration: z.int() }),
]);
export type WorkflowSummary = z.infer<typeof workflowSummary>;

export const workflow = z.strictObject({
  type: z.enum(["custom", "reasoning"]),
  tasks: z.array(workTask),
  summary: workflowSummary.optional(),
  expanded: z.boolean(),
});
export type Workflow = z.infer<typeof workflow>;
