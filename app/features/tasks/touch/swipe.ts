/** What letting go of a row does: drawn to the right it is done, to the left it gets another day. */
export type SwipeAction = "complete" | "reschedule";

/** So far a finger moves before it is a swipe, and so far until letting go means it; in pixels. */
const begins = 12;
const means = 88;

type Way = { dx: number; dy: number };

/** Whether a finger has stayed where it came down. */
export const isResting = ({ dx, dy }: Way): boolean => Math.hypot(dx, dy) < begins;

/** Whether a finger that has come this far is swiping, and not scrolling or resting. */
export function isSwipe({ dx, dy }: Way): boolean {
  return Math.abs(dx) >= begins && Math.abs(dx) > Math.abs(dy) * 1.5;
}

/** Which way a row is drawn. */
export const actionOf = ({ dx }: Way): SwipeAction => (dx > 0 ? "complete" : "reschedule");

/** What a swipe that ends here does; null for one that did not go far enough. */
export function meantBy(way: Way): SwipeAction | null {
  return Math.abs(way.dx) >= means ? actionOf(way) : null;
}
