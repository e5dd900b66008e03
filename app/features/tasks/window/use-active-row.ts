import { type FocusEvent, useCallback, useLayoutEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { focusPage, isFocusLost } from "#app/ui/shell/lost-focus.ts";
import { createActiveRow, lineOf } from "./active-row.ts";

/** The part of a row that takes the focus. */
type Part = "title" | "tick";

/** A title that is edited is a field; in the trash, where it opens nothing, the way back stands for it. */
const selectors: Record<Part, string> = {
  title: "a, [name=title], button",
  tick: "input[type=checkbox]",
};

/**
 * Knows the row that has the focus, gives it to others, though they be out of view, and never lets
 * it get lost: when the row goes to another section it keeps it, and when it goes away, the one that
 * takes its place is focused. Where the focus is draws nothing anew, but what listens to `activeRow`.
 */
export function useActiveRow(ids: readonly string[]) {
  const [activeRow] = useState(createActiveRow);
  const lastPart = useRef<Part>("title");
  const idsBefore = useRef(ids);
  // Nobody is told when what has the focus is taken out of the page: to those who left it by
  // themselves, it is not given back.
  const wasLeft = useRef(true);

  const focusRow = useCallback(
    (id: string, part: Part = "title") => {
      // A row far out of view is made first.
      if (!lineOf(id)) flushSync(() => activeRow.set(id));
      const row = lineOf(id);
      row?.querySelector<HTMLElement>(selectors[part])?.focus({ preventScroll: true });
      // As little as it takes: by itself the browser would put a row that was hidden in the middle of the view.
      row?.scrollIntoView({ block: "nearest" });
    },
    [activeRow],
  );

  useLayoutEffect(() => {
    const before = idsBefore.current;
    idsBefore.current = ids;
    const id = activeRow.get();
    if (id === null) return;
    const isThere = ids.includes(id);
    if (isThere && (wasLeft.current || !isFocusLost())) return;
    if (!isFocusLost()) return activeRow.set(null);
    const heir = isThere ? id : ids[Math.min(before.indexOf(id), ids.length - 1)];
    // The effect runs within React's own work, where a row cannot be made at once; whoever made the
    // focus go may give it to something meanwhile.
    queueMicrotask(() => {
      if (!isFocusLost()) return;
      if (heir) focusRow(heir, lastPart.current);
      else focusPage();
    });
  }, [ids, activeRow, focusRow]);

  return {
    activeRow,
    focusRow,
    onFocus({ target }: FocusEvent) {
      const row = target.closest<HTMLElement>("[data-task]");
      if (!row?.dataset.task) return;
      wasLeft.current = false;
      lastPart.current = target.matches(selectors.tick) ? "tick" : "title";
      activeRow.set(row.dataset.task);
    },
    onBlur() {
      wasLeft.current = true;
    },
  };
}
