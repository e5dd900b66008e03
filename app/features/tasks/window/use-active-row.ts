import { type FocusEvent, useCallback, useLayoutEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";

/** The part of a row that takes the focus. */
type Part = "title" | "tick";

const selectors: Record<Part, string> = { title: "a", tick: "input[type=checkbox]" };

/**
 * Knows the row that has the focus, gives it to others, though they be out of view, and never lets
 * it get lost: when the row goes away, the one that takes its place is focused.
 */
export function useActiveRow(ids: readonly string[]) {
  const [activeId, setActiveId] = useState<string | null>(null);
  const last = useRef<{ index: number; part: Part }>({ index: 0, part: "title" });

  const focusRow = useCallback((id: string, part: Part = "title") => {
    // A row out of view is made first; the browser scrolls to what it focuses.
    flushSync(() => setActiveId(id));
    const row = document.querySelector(`[data-task="${CSS.escape(id)}"]`);
    row?.querySelector<HTMLElement>(selectors[part])?.focus();
  }, []);

  useLayoutEffect(() => {
    if (activeId === null) return;
    const index = ids.indexOf(activeId);
    if (index !== -1) {
      last.current.index = index;
      return;
    }
    if (document.activeElement !== document.body) return setActiveId(null);
    const heir = ids[Math.min(last.current.index, ids.length - 1)];
    // The effect runs within React's own work, where a row cannot be made at once.
    queueMicrotask(() => (heir ? focusRow(heir, last.current.part) : focusPage()));
  }, [ids, activeId, focusRow]);

  return {
    activeId,
    focusRow,
    onFocus({ target }: FocusEvent) {
      const row = target.closest<HTMLElement>("[data-task]");
      if (!row?.dataset.task) return;
      last.current.part = target.matches(selectors.tick) ? "tick" : "title";
      setActiveId(row.dataset.task);
    },
  };
}

function focusPage() {
  document.querySelector<HTMLElement>("main")?.focus();
}
