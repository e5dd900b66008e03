import type { Priority } from "#domain/task/task.ts";

/** What a key does to the task that has the focus. */
export type RowAction =
  | { kind: "focus"; step: 1 | -1 }
  /** Goes to the next row, and picks out both. */
  | { kind: "extend"; step: 1 | -1 }
  | { kind: "selectAll" }
  | { kind: "move"; step: 1 | -1 }
  | { kind: "indent" | "outdent" }
  | { kind: "complete" | "edit" | "select" | "remove" | "reschedule" }
  | { kind: "priority"; priority: Priority }
  | { kind: "due"; inDays: number | null };

type Key = Pick<KeyboardEvent, "key" | "altKey" | "ctrlKey" | "metaKey" | "shiftKey">;

const plain: Record<string, RowAction> = {
  ArrowDown: { kind: "focus", step: 1 },
  ArrowUp: { kind: "focus", step: -1 },
  j: { kind: "focus", step: 1 },
  k: { kind: "focus", step: -1 },
  c: { kind: "complete" },
  e: { kind: "edit" },
  x: { kind: "select" },
  d: { kind: "reschedule" },
  Delete: { kind: "remove" },
  Backspace: { kind: "remove" },
  "1": { kind: "priority", priority: 1 },
  "2": { kind: "priority", priority: 2 },
  "3": { kind: "priority", priority: 3 },
  "4": { kind: "priority", priority: 4 },
  t: { kind: "due", inDays: 0 },
  y: { kind: "due", inDays: 1 },
  w: { kind: "due", inDays: 7 },
  u: { kind: "due", inDays: null },
};

const withAlt: Record<string, RowAction> = {
  ArrowDown: { kind: "move", step: 1 },
  ArrowUp: { kind: "move", step: -1 },
  ArrowRight: { kind: "indent" },
  ArrowLeft: { kind: "outdent" },
};

const withShift: Record<string, RowAction> = {
  ArrowDown: { kind: "extend", step: 1 },
  ArrowUp: { kind: "extend", step: -1 },
};

const withControl: Record<string, RowAction> = { a: { kind: "selectAll" } };

/** What a key press means on a row; null for keys that are the browser's. */
export function rowAction({ key, altKey, ctrlKey, metaKey, shiftKey }: Key): RowAction | null {
  const isControl = ctrlKey || metaKey;
  if (Number(altKey) + Number(isControl) + Number(shiftKey) > 1) return null;
  const keys = altKey ? withAlt : isControl ? withControl : shiftKey ? withShift : plain;
  return keys[key] ?? null;
}
