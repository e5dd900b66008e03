import { defaultRangeExtractor, type Range, useWindowVirtualizer } from "@tanstack/react-virtual";
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { type Item, type Slice, slicesOf } from "./items.ts";

/** Up to so many lines all of them are there, for the browser's find and for screen readers. */
const mostLines = 300;

/** About as tall as a line is, in pixels, until it is measured. */
const estimates: Record<Item["kind"], number> = { heading: 56, row: 58 };

type Wanted = {
  /** The keys of lines that stay, wherever they are. */
  kept: readonly (string | null)[];
  /** Whether the list will grow: then it is long from the beginning, and nothing jumps later. */
  hasMore: boolean;
};

type Shown = {
  slices: Slice[];
  /** Whether lines are left out. */
  isPartial: boolean;
  /** The space that is left out below the last shown line, in pixels. */
  after: number;
  listRef: React.RefObject<HTMLDivElement | null>;
  /** For each line, so that its height is known; the line carries `data-index`. */
  measure: (line: HTMLElement | null) => void;
};

/**
 * The lines of a long list that are in view or near it, and those named as kept: what has the focus
 * or is being dragged must not go away when it is scrolled out of view.
 */
export function useShownLines(items: readonly Item[], { kept, hasMore }: Wanted): Shown {
  // The first page is drawn whole, as the server has drawn it.
  const [isDrawn, setDrawn] = useState(false);
  useEffect(() => setDrawn(true), []);
  const isPartial = items.length > mostLines || (isDrawn && hasMore);
  const listRef = useRef<HTMLDivElement>(null);
  const [margin, setMargin] = useState(0);
  useLayoutEffect(() => {
    const list = isPartial ? listRef.current : null;
    if (list) setMargin(Math.round(list.getBoundingClientRect().top + window.scrollY));
  }, [isPartial]);

  const keptKeys = kept.join();
  const keptIndexes = useMemo(() => {
    const wanted = keptKeys.split(",");
    return items.flatMap(({ key }, index) => (wanted.includes(key) ? [index] : []));
  }, [items, keptKeys]);
  const virtualizer = useWindowVirtualizer({
    count: items.length,
    enabled: isPartial,
    // What is scrolled by the compositor is ahead of us anyway; enough lines stand ready around it.
    useFlushSync: false,
    initialRect: typeof window === "undefined" ? noRect : rectOf(window),
    initialOffset: () => (typeof window === "undefined" ? 0 : window.scrollY),
    estimateSize: useCallback((index: number) => estimates[items[index]?.kind ?? "row"], [items]),
    getItemKey: useCallback((index: number) => items[index]?.key ?? index, [items]),
    overscan: 12,
    scrollMargin: margin,
    rangeExtractor: useCallback((range: Range) => withKept(range, keptIndexes), [keptIndexes]),
  });
  const lines = virtualizer.getVirtualItems();
  const end = lines.at(-1)?.end ?? margin;
  return {
    slices: isPartial ? slicesOf(items, lines, margin) : slicesOf(items, items.map(wholly), 0),
    isPartial,
    after: isPartial ? virtualizer.getTotalSize() + margin - end : 0,
    listRef,
    measure: virtualizer.measureElement,
  };
}

const wholly = (_: Item, index: number) => ({ index, start: 0, size: 0 });

const noRect = { width: 0, height: 0 };
const rectOf = ({ innerWidth, innerHeight }: Window) => ({
  width: innerWidth,
  height: innerHeight,
});

function withKept(range: Range, kept: readonly number[]): number[] {
  const near = defaultRangeExtractor(range);
  const missing = kept.filter((index) => !near.includes(index));
  return missing.length === 0 ? near : [...near, ...missing].sort((a, b) => a - b);
}
