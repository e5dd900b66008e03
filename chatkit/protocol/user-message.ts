import { z } from "zod";
import { jsonObject } from "./json.ts";

/** Accepts a missing or null field and gives undefined, so that null is never stored or sent back. */
function absent<T extends z.ZodType>(schema: T) {
  return schema.nullish().transform((value) => value ?? undefined);
}

const textContent = z.object({ type: z.literal("input_text"), text: z.string() });
const tagContent = z.object({
  type: z.literal("input_tag"),
  id: z.string(),
  text: z.string(),
  data: jsonObject,
  group: absent(z.string()).optional(),
  interactive: z.boolean().default(false),
});

export const userContent = z.discriminatedUnion("type", [textContent, tagContent]);
export type UserContent = z.infer<typeof userContent>;
export type UserTextContent = z.infer<typeof textContent>;
export type UserTagContent = z.infer<typeof tagContent>;

export const inferenceOptions = z.object({
  tool_choice: absent(z.object({ id: z.string() })).optional(),
  model: absent(z.string()).optional(),
});
export type InferenceOptions = z.infer<typeof inferenceOptions>;

/** What the composer sends. `attachments` and `inference_options` are required, though they may be empty. */
export const userMessageInput = z.object({
  content: z.array(userContent),
  attachments: z.array(z.string()),
  quoted_text: absent(z.string()).optional(),
  inference_options: inferenceOptions,
});
export type UserMessageInput = z.infer<typeof userMessageInput>;
