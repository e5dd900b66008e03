import { type PointerEvent, useRef } from "react";
import { actionOf, isSwipe, meantBy, type SwipeAction } from "./swipe.ts";

type Finger = { row: HTMLElement; x: number; y: number; isSwiping: boolean };

/** What is said under a row that is drawn aside. */
type Labels = Record<SwipeAction, string>;

/**
 * Rows drawn aside by a finger. The row follows by a style alone, so that nothing is drawn anew
 * while it moves; `act` is told the task when the finger lets go far enough.
 */
export function useSwipe(labels: Labels, act: (action: SwipeAction, id: string) => void) {
  const finger = useRef<Finger | null>(null);
  const wayTo = (event: PointerEvent, { x, y }: Finger) => ({
    dx: event.clientX - x,
    dy: event.clientY - y,
  });
  const end = () => {
    const row = finger.current?.row;
    if (row) {
      delete row.dataset.swipe;
      row.style.removeProperty("--swipe");
    }
    finger.current = null;
  };
  return {
    onPointerDown(event: PointerEvent) {
      if (event.pointerType !== "touch" || !(event.target instanceof Element)) return;
      const row = event.target.closest<HTMLElement>("[data-swipeable]");
      if (!row || event.target.closest("form")) return;
      finger.current = { row, x: event.clientX, y: event.clientY, isSwiping: false };
    },
    onPointerMove(event: PointerEvent) {
      const down = finger.current;
      if (!down) return;
      const way = wayTo(event, down);
      down.isSwiping ||= isSwipe(way);
      if (!down.isSwiping) return;
      down.row.dataset.swipe = labels[actionOf(way)];
      down.row.dataset.swipeSide = way.dx > 0 ? "start" : "end";
      down.row.style.setProperty("--swipe", `${way.dx}px`);
    },
    onPointerUp(event: PointerEvent) {
      const down = finger.current;
      const meant = down?.isSwiping ? meantBy(wayTo(event, down)) : null;
      const id = down?.row.dataset.task;
      end();
      if (meant && id !== undefined) act(meant, id);
    },
    onPointerCancel: end,
  };
}
