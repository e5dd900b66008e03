import type { TreeRow } from "./tree.ts";

/** Where a task goes: below which parent, and behind which sibling (null: first). */
export type Place = { parentId: string | null; afterId: string | null };

/** The rows that stand at the same depth below the same parent as a row. */
function siblingsOf(rows: readonly TreeRow[], row: TreeRow): TreeRow[] {
  return rows.filter(
    (other) => other.depth === row.depth && other.task.parentId === row.task.parentId,
  );
}

/** One place up or down among its siblings; null at the end of the list. */
export function shifted(rows: readonly TreeRow[], id: string, step: 1 | -1): Place | null {
  const row = rows.find(({ task }) => task.id === id);
  if (!row) return null;
  const siblings = siblingsOf(rows, row);
  const index = siblings.indexOf(row);
  if (!siblings[index + step]) return null;
  const before = siblings[step === 1 ? index + 1 : index - 2];
  return { parentId: row.task.parentId, afterId: before?.task.id ?? null };
}

/** Last below the sibling before it; null when there is none. */
export function indented(rows: readonly TreeRow[], id: string): Place | null {
  const row = rows.find(({ task }) => task.id === id);
  if (!row) return null;
  const siblings = siblingsOf(rows, row);
  const parent = siblings[siblings.indexOf(row) - 1]?.task;
  if (!parent) return null;
  const last = rows.findLast(({ task }) => task.parentId === parent.id);
  return { parentId: parent.id, afterId: last?.task.id ?? null };
}

/** Behind the task it was below; null when it is below none. */
export function outdented(rows: readonly TreeRow[], id: string): Place | null {
  const row = rows.find(({ task }) => task.id === id);
  const parent = rows.find(({ task }) => task.id === row?.task.parentId)?.task;
  return row && parent ? { parentId: parent.parentId, afterId: parent.id } : null;
}
