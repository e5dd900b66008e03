import { z } from "zod";

const answer = z.strictObject({ values: z.array(z.string()), skipped: z.boolean() });

const asked = { id: z.string(), question: z.string(), answer: answer.optional() };

const multipleChoice = z.strictObject({
  type: z.literal("multiple_choice"),
  ...asked,
  options: z.array(z.strictObject({ value: z.string() })),
  multiple: z.boolean(),
});
const freeform = z.strictObject({
  type: z.literal("freeform"),
  ...asked,
  description: z.string().optional(),
});

/** One question put to the person in place of the composer. */
export const structuredQuestion = z.discriminatedUnion("type", [multipleChoice, freeform]);
export type StructuredQuestion = z.infer<typeof structuredQuestion>;
export type MultipleChoiceQuestion = z.infer<typeof multipleChoice>;
export type FreeformQuestion = z.infer<typeof freeform>;
export type StructuredAnswer = z.infer<typeof answer>;

/** What the client submits: answers by question id. A missing question counts as skipped. */
export const structuredSubmission = z.object({
  status: z.enum(["answered", "skipped"]).default("answered"),
  answers: z
    .record(
      z.string(),
      z.object({ values: z.array(z.string()).default([]), skipped: z.boolean().default(false) }),
    )
    .default({}),
});
export type StructuredSubmission = z.infer<typeof structuredSubmission>;
