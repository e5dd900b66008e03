import { maxTaskIds } from "#domain/task/max-task-ids.ts";

/** The tasks that are picked out to do something to all of them; null when none is being picked. */
export type Selection = { ids: ReadonlySet<string>; lastId: string | null } | null;

export type SelectionStep =
  | { kind: "start" }
  | { kind: "clear" }
  /** Picks a task, or lets go of it. */
  | { kind: "toggle"; id: string }
  /** Picks everything from the last picked task to this one, in the order the page shows them. */
  | { kind: "extend"; id: string; order: readonly string[] }
  | { kind: "all"; order: readonly string[] };

export function select(selection: Selection, step: SelectionStep): Selection {
  const ids = new Set(selection?.ids);
  switch (step.kind) {
    case "start":
      return selection ?? { ids, lastId: null };
    case "clear":
      return null;
    case "toggle":
      if (!ids.delete(step.id)) ids.add(step.id);
      return { ids, lastId: step.id };
    case "extend": {
      const from = step.order.indexOf(selection?.lastId ?? step.id);
      const to = step.order.indexOf(step.id);
      const range = step.order.slice(Math.max(0, Math.min(from, to)), Math.max(from, to) + 1);
      return { ids: atMost(new Set([...ids, ...range])), lastId: step.id };
    }
    case "all":
      return { ids: atMost(new Set(step.order)), lastId: null };
  }
}

/** No more than one change can be about, and one undo takes back. */
function atMost(ids: ReadonlySet<string>): Set<string> {
  return new Set([...ids].slice(0, maxTaskIds));
}
