import type { EntityKind } from "./entities.ts";

/** The page of the list that shows what a tag or a card stands for. */
export function entityPath(kind: EntityKind, id: string): string {
  const name = encodeURIComponent(id);
  return kind === "task" ? `/tasks?task=${name}` : `/tasks/${kind}/${name}`;
}
