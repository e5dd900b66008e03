import { actionOf, isResting, isSwipe, meantBy, type SwipeAction } from "./swipe.ts";

/** What is said under a row that is drawn aside. */
export type SwipeLabels = Record<SwipeAction, string>;

/** Is told what a finger did to a task: it drew its row aside, or rested on it. */
export type Touched = (action: SwipeAction | "hold", id: string) => void;

type Following = { labels: SwipeLabels; touched: Touched; signal: AbortSignal };

type Finger = {
  row: HTMLElement;
  x: number;
  y: number;
  isSwiping: boolean;
  /** Runs while the finger rests where it came down. */
  holding: ReturnType<typeof setTimeout>;
};

/** How long a finger rests until that means something, in milliseconds: a little before the browser's own menu. */
const holdAfter = 450;

/**
 * Follows fingers on rows until `signal` is aborted. A row that is drawn aside follows by a style
 * alone, so that nothing is drawn anew while it moves; a task is told of when the finger lets go far
 * enough, or has rested long enough.
 */
export function followFingers(rows: HTMLElement, { labels, touched, signal }: Following): void {
  let finger: Finger | null = null;
  /** A finger that has held a row lifts without clicking it. */
  let hasHeld = false;
  const wayTo = ({ clientX, clientY }: PointerEvent, { x, y }: Finger) => ({
    dx: clientX - x,
    dy: clientY - y,
  });
  const end = () => {
    if (!finger) return;
    clearTimeout(finger.holding);
    delete finger.row.dataset.swipe;
    finger.row.style.removeProperty("--swipe");
    finger = null;
  };
  const hold = (id: string) => {
    end();
    hasHeld = true;
    touched("hold", id);
  };
  /** Takes the browser's own answer to a resting finger away: its menu, and dragging. */
  const keepFromBrowser = (event: MouseEvent) => {
    if (!finger && !hasHeld) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const down = ({ target, pointerType, clientX: x, clientY: y }: PointerEvent) => {
    hasHeld = false;
    if (pointerType !== "touch" || !(target instanceof Element)) return;
    const row = target.closest<HTMLElement>("[data-swipeable]");
    const id = row?.dataset.task;
    if (!row || id === undefined || target.closest("form")) return;
    finger = { row, x, y, isSwiping: false, holding: setTimeout(() => hold(id), holdAfter) };
  };
  const move = (event: PointerEvent) => {
    if (!finger) return;
    const way = wayTo(event, finger);
    if (!isResting(way)) clearTimeout(finger.holding);
    finger.isSwiping ||= isSwipe(way);
    if (!finger.isSwiping) return;
    finger.row.dataset.swipe = labels[actionOf(way)];
    finger.row.dataset.swipeSide = way.dx > 0 ? "start" : "end";
    finger.row.style.setProperty("--swipe", `${way.dx}px`);
  };
  const up = (event: PointerEvent) => {
    const meant = finger?.isSwiping ? meantBy(wayTo(event, finger)) : null;
    const id = finger?.row.dataset.task;
    end();
    if (meant && id !== undefined) touched(meant, id);
  };
  const click = (event: MouseEvent) => {
    if (hasHeld) keepFromBrowser(event);
  };
  rows.addEventListener("pointerdown", down, { signal });
  rows.addEventListener("pointermove", move, { signal });
  rows.addEventListener("pointerup", up, { signal });
  rows.addEventListener("pointercancel", end, { signal });
  // Before anything in the rows hears of them.
  rows.addEventListener("click", click, { signal, capture: true });
  rows.addEventListener("contextmenu", keepFromBrowser, { signal });
  rows.addEventListener("dragstart", keepFromBrowser, { signal, capture: true });
  signal.addEventListener("abort", end);
}
