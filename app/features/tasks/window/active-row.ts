/** The id of the row that has the focus; told to those alone who draw by it. */
export type ActiveRow = {
  get: () => string | null;
  set: (id: string | null) => void;
  /** Calls `listener` after each change; returns how to stop that. */
  subscribe: (listener: () => void) => () => void;
};

/** No row has the focus yet. */
export function createActiveRow(): ActiveRow {
  const listeners = new Set<() => void>();
  let active: string | null = null;
  return {
    get: () => active,
    set(id) {
      if (id === active) return;
      active = id;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The line of a task, where it is in the page. */
export const lineOf = (id: string) => document.querySelector(`[data-task="${CSS.escape(id)}"]`);
