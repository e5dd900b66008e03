import type { Label } from "#domain/label/label.ts";
import { type Color, colorFor } from "#domain/project/project.ts";
import { newId } from "#domain/task/new-id.ts";

type Given = {
  id?: string | undefined;
  name: string;
  color?: Color | undefined;
  position: string;
};

export function newLabel(now: Date, { id, name, color, position }: Given): Label {
  return {
    id: id ?? newId(now),
    name,
    color: color ?? colorFor(name),
    position,
    deletedAt: null,
    createdAt: now,
    updatedAt: now,
  };
}
