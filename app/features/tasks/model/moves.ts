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

/** In the place of another row, as dragging leaves it: behind it when coming from above. */
export function droppedOn(rows: readonly TreeRow[], id: string, targetId: string): Place | null {
  const from = rows.findIndex(({ task }) => task.id === id);
  const to = rows.findIndex(({ task }) => task.id === targetId);
  const target = rows[to]?.task;
  if (from === -1 || !target || from === to || isBelow(rows, targetId, id)) return null;
  if (from < to) return { parentId: target.parentId, afterId: target.id };
  const siblings = rows.filter(({ task }) => task.parentId === target.parentId);
  const before = siblings[siblings.findIndex(({ task }) => task.id === targetId) - 1];
  return { parentId: target.parentId, afterId: before?.task.id ?? null };
}

/** Whether a task is part of another, however deep: it cannot take that one in. */
function isBelow(rows: readonly TreeRow[], id: string, ancestorId: string): boolean {
  const parentId = rows.find(({ task }) => task.id === id)?.task.parentId;
  if (parentId === undefined || parentId === null) return false;
  return parentId === ancestorId || isBelow(rows, parentId, ancestorId);
}
