import { z } from "zod";
import { icon } from "./icons.ts";
import { jsonObject } from "./json.ts";

const described = {
  title: z.string(),
  description: z.string().optional(),
  timestamp: z.string().optional(),
  group: z.string().optional(),
};

export const urlSource = z.strictObject({
  type: z.literal("url"),
  ...described,
  url: z.string(),
  attribution: z.string().optional(),
});
export type UrlSource = z.infer<typeof urlSource>;

export const fileSource = z.strictObject({
  type: z.literal("file"),
  ...described,
  filename: z.string(),
});
export type FileSource = z.infer<typeof fileSource>;

const entitySource = z.strictObject({
  type: z.literal("entity"),
  ...described,
  id: z.string(),
  icon: icon.optional(),
  label: z.string().optional(),
  inline_label: z.string().optional(),
  interactive: z.boolean(),
  data: jsonObject,
  preview: z.literal("lazy").optional(),
});
export type EntitySource = z.infer<typeof entitySource>;

/** `index` is the character position in the part's text; annotations with the same index form one footnote group. */
export const annotation = z.strictObject({
  type: z.literal("annotation"),
  source: z.discriminatedUnion("type", [urlSource, fileSource, entitySource]),
  index: z.int().optional(),
});
export type Annotation = z.infer<typeof annotation>;
