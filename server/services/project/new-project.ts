import type { Project } from "#domain/project/project.ts";
import { type Color, colorFor } from "#domain/project/project.ts";
import { newId } from "#domain/task/new-id.ts";

type Given = {
  id?: string | undefined;
  name: string;
  color?: Color | undefined;
  position: string;
};

export function newProject(now: Date, { id, name, color, position }: Given): Project {
  return {
    id: id ?? newId(now),
    name,
    color: color ?? colorFor(name),
    position,
    archivedAt: null,
    deletedAt: null,
    createdAt: now,
    updatedAt: now,
  };
}
