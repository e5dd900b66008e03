import { useCallback, useState } from "react";
import { whenOnline } from "#app/ui/shell/when-online.ts";
import type { ListedTask } from "#domain/task/list.ts";
import type { TaskEdit } from "../optimism/edit.ts";
import type { EditedRow } from "./edited-row.tsx";

/** A task that is being edited where it stands. */
export type Edit = {
  /** As it was when that began: it stays so in the list, and what differs from it was meant. */
  task: ListedTask;
  /** What was typed before and refused. */
  draft: TaskEdit;
};

/** Open edits by the ids of their tasks, each with what draws it. */
export type Edits = ReadonlyMap<string, Edit & { Row: typeof EditedRow }>;

/** Begins the edit of a task, or begins it anew with what was refused; null ends it. */
export type OnEdit = (id: string, edit: Edit | null) => void;

let Row: typeof EditedRow | undefined;

/** Loads what draws an edited task: with the first focus or pointer in a list, so that no edit waits for it. */
export async function prepareEdits(): Promise<typeof EditedRow> {
  if (Row) return Row;
  await whenOnline();
  Row = (await import("./edited-row.tsx")).EditedRow;
  return Row;
}

/** The edits that are open in a list. */
export function useEdits(): { edits: Edits; onEdit: OnEdit } {
  const [edits, setEdits] = useState<Edits>(new Map());
  const onEdit = useCallback<OnEdit>(async (id, edit) => {
    if (!edit) return setEdits((open) => new Map([...open].filter(([each]) => each !== id)));
    const drawn = { ...edit, Row: Row ?? (await prepareEdits()) };
    setEdits((open) => new Map(open).set(id, drawn));
  }, []);
  return { edits, onEdit };
}
