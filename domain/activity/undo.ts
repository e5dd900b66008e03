import { z } from "zod";
import type { ActivityEntity } from "./activity.ts";

const id = z.string().min(1).max(128);

/** What to take back: one change, all changes of a group, or all of an assistant's turn. */
export const undoActivityInput = z.union([
  z.strictObject({ activityId: id }),
  z.strictObject({ groupId: id }),
  z.strictObject({ turnId: id }),
]);
export type UndoActivityInput = z.infer<typeof undoActivityInput>;

/** A field that stays as it is, because taking it back would undo what came later. */
export type UndoConflict = {
  entity: ActivityEntity;
  entityId: string;
  /** The title or name, as it is now; null where the entity is gone for good. */
  title: string | null;
  /** null: the entity as a whole. */
  field: string | null;
  reason: "changed_later" | "gone";
};

export type UndoResult = {
  /** The group of the undo itself: undoing it is the redo. Null when nothing could be taken back. */
  groupId: string | null;
  /** The entities that changed, each once. */
  changed: { entity: ActivityEntity; entityId: string }[];
  conflicts: UndoConflict[];
};
