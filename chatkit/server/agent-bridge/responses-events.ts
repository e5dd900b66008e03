import { z } from "zod";

// The events of OpenAI's Responses API that carry something to show, as far as we read them:
// https://platform.openai.com/docs/api-reference/responses-streaming. Others, and other servers'
// deviations, are passed over.

const citation = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("url_citation"),
    url: z.string(),
    title: z.string(),
    end_index: z.int().optional(),
  }),
  z.object({
    type: z.literal("file_citation"),
    filename: z.string().nullish(),
    index: z.int().optional(),
  }),
  z.object({
    type: z.literal("container_file_citation"),
    filename: z.string().nullish(),
    end_index: z.int().optional(),
  }),
]);
export type Citation = z.infer<typeof citation>;

/** Citations of kinds we do not know give undefined. */
const looseCitation = citation.optional().catch(undefined);

const contentPart = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("output_text"),
    text: z.string(),
    annotations: z.array(looseCitation).default([]),
  }),
  z.object({ type: z.literal("refusal"), refusal: z.string() }),
]);
export type ContentPart = z.infer<typeof contentPart>;

const hostedTools = ["web_search_call", "file_search_call", "code_interpreter_call"] as const;

const outputItem = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("message"),
    id: z.string(),
    content: z.array(contentPart).default([]),
  }),
  z.object({ type: z.literal("reasoning"), id: z.string() }),
  z.object({
    type: z.literal("image_generation_call"),
    id: z.string(),
    result: z.string().nullish(),
  }),
  z.object({ type: z.enum(hostedTools), id: z.string() }),
]);
export type OutputItem = z.infer<typeof outputItem>;

const inPart = { item_id: z.string(), content_index: z.int() };
const inSummary = { item_id: z.string(), summary_index: z.int() };

const event = z.discriminatedUnion("type", [
  z.object({ type: z.literal("response.output_item.added"), item: outputItem }),
  z.object({ type: z.literal("response.output_item.done"), item: outputItem }),
  z.object({ type: z.literal("response.content_part.added"), ...inPart, part: contentPart }),
  z.object({ type: z.literal("response.output_text.delta"), ...inPart, delta: z.string() }),
  z.object({ type: z.literal("response.output_text.done"), ...inPart, text: z.string() }),
  z.object({ type: z.literal("response.refusal.delta"), ...inPart, delta: z.string() }),
  z.object({ type: z.literal("response.refusal.done"), ...inPart, refusal: z.string() }),
  z.object({
    type: z.literal("response.output_text.annotation.added"),
    ...inPart,
    annotation: looseCitation,
  }),
  z.object({
    type: z.literal("response.image_generation_call.partial_image"),
    item_id: z.string(),
    partial_image_b64: z.string(),
    partial_image_index: z.int(),
  }),
  z.object({
    type: z.literal("response.reasoning_summary_text.delta"),
    ...inSummary,
    delta: z.string(),
  }),
  z.object({
    type: z.literal("response.reasoning_summary_text.done"),
    ...inSummary,
    text: z.string(),
  }),
]);
export type ResponsesEvent = z.infer<typeof event>;

const anyEvent = z.object({ type: z.string().startsWith("response.") });

/** Whether a raw model event is of the Responses API at all. */
export function isResponsesEvent(raw: unknown): boolean {
  return anyEvent.safeParse(raw).success;
}

/** The event, if it is one that shows something. */
export function parseResponsesEvent(raw: unknown): ResponsesEvent | undefined {
  return event.safeParse(raw).data;
}
