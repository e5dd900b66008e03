/**
 * Calls `act` when nothing is pressed any more: at once by keyboard, else after the pointer went up. What
 * leaving a field changes may move the page; done while the pointer is down, it takes the button away
 * from under it, and the press that ended the writing does nothing.
 */
export function afterPress(act: () => void): void {
  if (!document.querySelector(":active")) {
    act();
    return;
  }
  const stop = new AbortController();
  const once = { capture: true, signal: stop.signal };
  const whenUp = () => {
    stop.abort();
    // The click that belongs to it comes first.
    setTimeout(act);
  };
  // A finger's press has ended before the browser tells of it as of a mouse's.
  for (const end of ["mouseup", "dragend", "pointercancel"]) addEventListener(end, whenUp, once);
}
