import type { Place } from "../model/moves.ts";
import type { TreeRow } from "../model/tree.ts";

/** A gap between two rows, named by the row it is at, and how deep the dragged row would stand in it. */
export type Drop = { id: string; edge: "before" | "after"; depth: number };

type Pointer = {
  /** The row under the pointer, and in which half of it. */
  id: string;
  edge: Drop["edge"];
  /** How many steps to the right of where the drag began; negative to the left. */
  steps: number;
};

/**
 * Where a dragged row would go: between two rows, as deep as the pointer was drawn sideways and the
 * rows around the gap allow. Null over the row itself or what is part of it.
 */
export function dropAt(rows: readonly TreeRow[], draggedId: string, pointer: Pointer): Drop | null {
  const dragged = rows.find(({ task }) => task.id === draggedId);
  const rest = withoutFamily(rows, draggedId);
  const at = rest.findIndex(({ task }) => task.id === pointer.id);
  if (at === -1) {
    // Over itself: drawn sideways it still changes its depth where it is.
    return dragged && pointer.id === draggedId ? sideways(rows, dragged, pointer.steps) : null;
  }
  const gap = pointer.edge === "before" ? at : at + 1;
  const wanted = (dragged?.depth ?? 0) + pointer.steps;
  return { id: pointer.id, edge: pointer.edge, depth: allowedDepth(rest, gap, wanted) };
}

/** The place among the tasks that a drop stands for. */
export function placeOf(rows: readonly TreeRow[], draggedId: string, drop: Drop): Place {
  const rest = withoutFamily(rows, draggedId);
  const index = rest.findIndex(({ task }) => task.id === drop.id);
  const above = rest.slice(0, drop.edge === "before" ? index : index + 1);
  const parent = drop.depth === 0 ? undefined : above.findLast(({ depth }) => depth < drop.depth);
  const parentId = parent?.task.id ?? null;
  const sibling = above.findLast(
    ({ task, depth }) => depth === drop.depth && task.parentId === parentId,
  );
  return { parentId, afterId: sibling?.task.id ?? null };
}

function sideways(rows: readonly TreeRow[], dragged: TreeRow, steps: number): Drop | null {
  const rest = withoutFamily(rows, dragged.task.id);
  const gap = rows.indexOf(dragged);
  const before = rest[gap - 1];
  if (steps === 0 || !before) return null;
  const depth = allowedDepth(rest, gap, dragged.depth + steps);
  return depth === dragged.depth ? null : { id: before.task.id, edge: "after", depth };
}

/** No deeper than one below the row above, no shallower than the row below needs. */
function allowedDepth(rest: readonly TreeRow[], gap: number, wanted: number): number {
  const deepest = (rest[gap - 1]?.depth ?? -1) + 1;
  const shallowest = rest[gap]?.depth ?? 0;
  return Math.max(shallowest, Math.min(deepest, wanted));
}

/** The rows without one of them and all that is part of it, which moves along. */
function withoutFamily(rows: readonly TreeRow[], id: string): TreeRow[] {
  const index = rows.findIndex(({ task }) => task.id === id);
  const row = rows[index];
  if (!row) return [...rows];
  const below = rows.findIndex((other, at) => at > index && other.depth <= row.depth);
  return [...rows.slice(0, index), ...(below === -1 ? [] : rows.slice(below))];
}
