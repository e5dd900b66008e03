import { defaultRangeExtractor, type Range, useWindowVirtualizer } from "@tanstack/react-virtual";
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { type Item, type Slice, slicesOf } from "./items.ts";
import { likelyHeight } from "./likely-height.ts";

/** How far from the edges of the view a line ends that is gone to, clear of a phone's bottom bar, in pixels. */
const clearance = 96;

type Shown = {
  slices: Slice[];
  /** The space that is left out below the last shown line, in pixels. */
  after: number;
  listRef: React.RefObject<HTMLDivElement | null>;
  /** For each line, so that its height is known; the line carries `data-index`. */
  measure: (line: HTMLElement | null) => void;
};

/**
 * The lines of a long list that are in view or near it, and those named as kept: what has the focus
 * or is being dragged must not go away when it is scrolled out of view. A line that gets the focus by
 * keyboard is brought into view.
 */
export function useShownLines(items: readonly Item[], kept: readonly (string | null)[]): Shown {
  const listRef = useRef<HTMLDivElement>(null);
  const [margin, setMargin] = useState(0);
  useLayoutEffect(() => {
    const list = listRef.current;
    if (list) setMargin(Math.round(list.getBoundingClientRect().top + window.scrollY));
  }, []);

  const [isForFingers] = useState(() => window.matchMedia("(pointer: coarse)").matches);
  const indexes = useMemo(() => new Map(items.map(({ key }, index) => [key, index])), [items]);
  const keptKeys = kept.join();
  const keptIndexes = useMemo(
    () => keptKeys.split(",").flatMap((key) => indexes.get(key) ?? []),
    [indexes, keptKeys],
  );
  const virtualizer = useWindowVirtualizer({
    count: items.length,
    // What is scrolled by the compositor is ahead of us anyway; enough lines stand ready around it.
    useFlushSync: false,
    initialRect: { width: window.innerWidth, height: window.innerHeight },
    initialOffset: () => window.scrollY,
    estimateSize: useCallback(
      (index: number) => likelyHeight(items[index], isForFingers),
      [items, isForFingers],
    ),
    getItemKey: useCallback((index: number) => items[index]?.key ?? index, [items]),
    overscan: 12,
    scrollMargin: margin,
    scrollPaddingStart: clearance,
    scrollPaddingEnd: clearance,
    rangeExtractor: useCallback((range: Range) => withKept(range, keptIndexes), [keptIndexes]),
  });
  useEffect(() => {
    const list = listRef.current;
    const bringIntoView = ({ target }: FocusEvent) => {
      // The browser scrolls to where the line is now; the lines around it are measured after that, and move it.
      if (!(target instanceof Element) || !target.matches(":focus-visible")) return;
      const index = target.closest<HTMLElement>("[data-index]")?.dataset.index;
      if (index) virtualizer.scrollToIndex(Number(index), { align: "auto" });
    };
    list?.addEventListener("focusin", bringIntoView);
    return () => list?.removeEventListener("focusin", bringIntoView);
  }, [virtualizer]);
  const lines = virtualizer.getVirtualItems();
  const end = lines.at(-1)?.end ?? margin;
  return {
    slices: slicesOf(items, lines, margin),
    after: virtualizer.getTotalSize() + margin - end,
    listRef,
    measure: virtualizer.measureElement,
  };
}

function withKept(range: Range, kept: readonly number[]): number[] {
  const near = defaultRangeExtractor(range);
  const missing = kept.filter((index) => !near.includes(index));
  return missing.length === 0 ? near : [...near, ...missing].sort((a, b) => a - b);
}
