import { z } from "zod";
import { color } from "#domain/project/project.ts";
import { labelName } from "./label.ts";

const labelId = z.string().min(1).max(64);

export const createLabelInput = z.object({
  /** Made by the client so that it can show the label at once and repeat the request safely. */
  id: z.uuid().optional(),
  name: labelName,
  color: color.optional(),
});
export type CreateLabelInput = z.infer<typeof createLabelInput>;

/** A field left out stays as it is. */
export const updateLabelInput = z.object({
  id: labelId,
  name: labelName.optional(),
  color: color.optional(),
});
export type UpdateLabelInput = z.infer<typeof updateLabelInput>;

/** The neighbours that it is put between; last, when neither is named. */
export const reorderLabelInput = z.object({
  id: labelId,
  afterId: labelId.nullish(),
  beforeId: labelId.nullish(),
});
export type ReorderLabelInput = z.infer<typeof reorderLabelInput>;

export const labelIdInput = z.object({ id: labelId });
export type LabelIdInput = z.infer<typeof labelIdInput>;
