import { type RefObject, useEffect, useRef } from "react";

/**
 * Keeps the focus in a place when what stands there makes way for something else: whoever was writing
 * goes on at the first field of what came.
 * @param what names what stands there now
 */
export function useKeptFocus(place: RefObject<HTMLElement | null>, what: string | undefined): void {
  const within = useRef(false);
  const before = useRef(what);
  useEffect(() => {
    const look = (event: FocusEvent) => {
      within.current = place.current !== null && event.composedPath().includes(place.current);
    };
    // At the document: an element that is removed need not tell that it has lost the focus.
    document.addEventListener("focusin", look);
    return () => document.removeEventListener("focusin", look);
  }, [place]);
  useEffect(() => {
    if (before.current === what) return;
    before.current = what;
    if (!within.current) return;
    place.current?.querySelector<HTMLElement>("textarea, input:not([hidden])")?.focus();
  }, [place, what]);
}
