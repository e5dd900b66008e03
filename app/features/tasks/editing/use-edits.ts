import { useCallback, useState } from "react";
import type { ListedTask } from "#domain/task/list.ts";
import type { TaskEdit } from "../optimism/edit.ts";

/** A task that is being edited where it stands. */
export type Edit = {
  /** As it was when that began: it stays so in the list, and what differs from it was meant. */
  task: ListedTask;
  /** What was typed before and refused. */
  draft: TaskEdit;
};

export type Edits = ReadonlyMap<string, Edit>;

/** Begins the edit of a task, or begins it anew with what was refused; null ends it. */
export type OnEdit = (id: string, edit: Edit | null) => void;

/** The edits that are open in a list, by the ids of their tasks. */
export function useEdits(): { edits: Edits; onEdit: OnEdit } {
  const [edits, setEdits] = useState<Edits>(new Map());
  const onEdit = useCallback<OnEdit>((id, edit) => {
    setEdits((open) => {
      const next = new Map(open);
      if (edit) next.set(id, edit);
      else next.delete(id);
      return next;
    });
  }, []);
  return { edits, onEdit };
}
