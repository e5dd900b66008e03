import { z } from "zod";
import { color, projectName } from "./project.ts";

const projectId = z.string().min(1).max(64);

export const createProjectInput = z.object({
  /** Made by the client so that it can show the project at once and repeat the request safely. */
  id: z.uuid().optional(),
  name: projectName,
  color: color.optional(),
});
export type CreateProjectInput = z.infer<typeof createProjectInput>;

/** A field left out stays as it is. */
export const updateProjectInput = z.object({
  id: projectId,
  name: projectName.optional(),
  color: color.optional(),
  archived: z.boolean().optional(),
});
export type UpdateProjectInput = z.infer<typeof updateProjectInput>;

/** The neighbours that it is put between; last, when neither is named. */
export const reorderProjectInput = z.object({
  id: projectId,
  afterId: projectId.nullish(),
  beforeId: projectId.nullish(),
});
export type ReorderProjectInput = z.infer<typeof reorderProjectInput>;

export const projectIdInput = z.object({ id: projectId });
export type ProjectIdInput = z.infer<typeof projectIdInput>;
