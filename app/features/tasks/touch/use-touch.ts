import { useCallback, useEffect, useRef } from "react";
import { whenOnline } from "#app/ui/shell/when-online.ts";
import type { SwipeLabels, Touched } from "./fingers.ts";

/**
 * Rows worked by a finger, for the element that holds them. What follows a finger is loaded where
 * there may be one.
 */
export function useTouch(labels: SwipeLabels, touched: Touched) {
  const latest = useRef(touched);
  useEffect(() => {
    latest.current = touched;
  });
  return useCallback(
    (rows: HTMLElement | null) => {
      if (!rows || !window.matchMedia("(any-pointer: coarse)").matches) return;
      const leaving = new AbortController();
      void (async () => {
        await whenOnline();
        const { followFingers } = await import("./fingers.ts");
        const tell: Touched = (action, id) => latest.current(action, id);
        followFingers(rows, { labels, touched: tell, signal: leaving.signal });
      })();
      return () => leaving.abort();
    },
    [labels],
  );
}
