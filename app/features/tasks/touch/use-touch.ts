import { type MouseEvent, type PointerEvent, useRef } from "react";
import { actionOf, isResting, isSwipe, meantBy, type SwipeAction } from "./swipe.ts";

type Finger = {
  row: HTMLElement;
  x: number;
  y: number;
  isSwiping: boolean;
  /** Runs while the finger rests where it came down. */
  holding: ReturnType<typeof setTimeout>;
};

/** What is said under a row that is drawn aside. */
type Labels = Record<SwipeAction, string>;

/** What a finger does to a task: draw its row aside, or rest on it. */
export type TouchAction = SwipeAction | "hold";

/** How long a finger rests until that means something, in milliseconds: a little before the browser's own menu. */
const holdAfter = 450;

/**
 * Rows worked by a finger. A row that is drawn aside follows by a style alone, so that nothing is
 * drawn anew while it moves; `act` is told the task when the finger lets go far enough, or has rested
 * long enough.
 */
export function useTouch(labels: Labels, act: (action: TouchAction, id: string) => void) {
  const finger = useRef<Finger | null>(null);
  /** A finger that has held a row lifts without clicking it. */
  const hasHeld = useRef(false);
  const wayTo = (event: PointerEvent, { x, y }: Finger) => ({
    dx: event.clientX - x,
    dy: event.clientY - y,
  });
  const end = () => {
    if (!finger.current) return;
    const { row, holding } = finger.current;
    clearTimeout(holding);
    delete row.dataset.swipe;
    row.style.removeProperty("--swipe");
    finger.current = null;
  };
  const hold = (id: string) => {
    end();
    hasHeld.current = true;
    act("hold", id);
  };
  /** Takes the browser's own answer to a resting finger away: its menu, and dragging. */
  const keepFromBrowser = (event: MouseEvent) => {
    if (!finger.current && !hasHeld.current) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return {
    onPointerDown({ target, pointerType, clientX: x, clientY: y }: PointerEvent) {
      hasHeld.current = false;
      if (pointerType !== "touch" || !(target instanceof Element)) return;
      const row = target.closest<HTMLElement>("[data-swipeable]");
      const id = row?.dataset.task;
      if (!row || id === undefined || target.closest("form")) return;
      const holding = setTimeout(() => hold(id), holdAfter);
      finger.current = { row, x, y, isSwiping: false, holding };
    },
    onPointerMove(event: PointerEvent) {
      const down = finger.current;
      if (!down) return;
      const way = wayTo(event, down);
      if (!isResting(way)) clearTimeout(down.holding);
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
    onClickCapture(event: MouseEvent) {
      if (hasHeld.current) keepFromBrowser(event);
    },
    onContextMenu: keepFromBrowser,
    onDragStartCapture: keepFromBrowser,
  };
}
