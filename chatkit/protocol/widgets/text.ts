import { z } from "zod";
import { icon } from "../icons.ts";
import { color, identity, length, textAlign, weight } from "./styles.ts";

const editable = z.strictObject({
  name: z.string(),
  autoFocus: z.boolean().optional(),
  autoSelect: z.boolean().optional(),
  autoComplete: z.string().optional(),
  allowAutofillExtensions: z.boolean().optional(),
  pattern: z.string().optional(),
  placeholder: z.string().optional(),
  required: z.boolean().optional(),
});

export const text = z.strictObject({
  type: z.literal("Text"),
  ...identity,
  value: z.string(),
  streaming: z.boolean().optional(),
  italic: z.boolean().optional(),
  lineThrough: z.boolean().optional(),
  color: color.optional(),
  weight: weight.optional(),
  width: length.optional(),
  size: z.enum(["xs", "sm", "md", "lg", "xl"]).optional(),
  textAlign: textAlign.optional(),
  truncate: z.boolean().optional(),
  minLines: z.int().optional(),
  maxLines: z.int().optional(),
  editable: z.union([z.literal(false), editable]).optional(),
});

export const markdown = z.strictObject({
  type: z.literal("Markdown"),
  ...identity,
  value: z.string(),
  streaming: z.boolean().optional(),
});

const heading = {
  ...identity,
  value: z.string(),
  color: color.optional(),
  weight: weight.optional(),
  textAlign: textAlign.optional(),
  truncate: z.boolean().optional(),
  maxLines: z.int().optional(),
};

export const title = z.strictObject({
  type: z.literal("Title"),
  ...heading,
  size: z.enum(["sm", "md", "lg", "xl", "2xl", "3xl", "4xl", "5xl"]).optional(),
});

export const caption = z.strictObject({
  type: z.literal("Caption"),
  ...heading,
  size: z.enum(["sm", "md", "lg"]).optional(),
});

export const label = z.strictObject({
  type: z.literal("Label"),
  ...identity,
  value: z.string(),
  fieldName: z.string(),
  size: z.enum(["xs", "sm", "md", "lg", "xl"]).optional(),
  weight: weight.optional(),
  textAlign: textAlign.optional(),
  color: color.optional(),
});

export const badge = z.strictObject({
  type: z.literal("Badge"),
  ...identity,
  label: z.string(),
  color: z.enum(["secondary", "success", "danger", "warning", "info", "discovery"]).optional(),
  variant: z.enum(["solid", "soft", "outline"]).optional(),
  size: z.enum(["sm", "md", "lg"]).optional(),
  pill: z.boolean().optional(),
});

export const iconComponent = z.strictObject({
  type: z.literal("Icon"),
  ...identity,
  name: icon,
  color: color.optional(),
  size: z.enum(["xs", "sm", "md", "lg", "xl", "2xl", "3xl"]).optional(),
});
