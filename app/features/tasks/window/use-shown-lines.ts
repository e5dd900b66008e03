import {
  defaultRangeExtractor,
  measureElement,
  type Range,
  useWindowVirtualizer,
} from "@tanstack/react-virtual";
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { type ActiveRow, lineOf } from "./active-row.ts";
import { type Item, type Slice, slicesOf } from "./items.ts";
import { likelyHeight } from "./likely-height.ts";

/** How far from the edges of the view a line ends that is gone to, clear of a phone's bottom bar, in pixels. */
const clearance = 96;
/** So many lines stand ready before and after those in view. */
const overscan = 12;

type Shown = {
  slices: Slice[];
  /** The space that is left out below the last shown line, in pixels. */
  after: number;
  listRef: React.RefObject<HTMLDivElement | null>;
  /** For each line, so that its height is known; the line carries `data-index`. */
  measure: (line: HTMLElement | null) => void;
};

/**
 * The lines of a long list that are in view or near it, the one that has the focus, and those named as
 * kept: what is worked on must not go away when it is scrolled out of view. A line that gets the focus
 * by keyboard is brought into view.
 */
export function useShownLines(
  items: readonly Item[],
  activeRow: ActiveRow,
  kept: readonly (string | null)[],
): Shown {
  const listRef = useRef<HTMLDivElement>(null);
  const [margin, setMargin] = useState(0);
  useLayoutEffect(() => {
    const list = listRef.current;
    if (list) setMargin(Math.round(list.getBoundingClientRect().top + window.scrollY));
  }, []);

  const [isForFingers] = useState(() => window.matchMedia("(pointer: coarse)").matches);
  const indexes = useMemo(() => new Map(items.map(({ key }, index) => [key, index])), [items]);
  const keptKeys = kept.join();
  // The focus goes from line to line without drawing the list anew; one from afar has yet to be drawn.
  const readMissing = () => missingOf(activeRow.get());
  const missing = useSyncExternalStore(activeRow.subscribe, readMissing, readMissing);
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
    overscan,
    // Nobody waits for the height of a line: a new one is taken for as high as it probably is, until
    // the browser has laid it out anyway.
    measureElement: (line: HTMLElement, entry, instance) => {
      if (entry) return measureElement(line, entry, instance);
      return instance.measurementsCache[instance.indexFromElement(line)]?.size ?? line.offsetHeight;
    },
    scrollMargin: margin,
    scrollPaddingStart: clearance,
    scrollPaddingEnd: clearance,
    rangeExtractor: useCallback(
      (range: Range) => {
        const keys = [...keptKeys.split(","), missing, activeRow.get()];
        return withKept(range, new Set(keys.flatMap((key) => indexes.get(key ?? "") ?? [])));
      },
      [indexes, keptKeys, missing, activeRow],
    ),
  });
  useEffect(() => {
    const list = listRef.current;
    const bringIntoView = ({ target }: FocusEvent) => {
      if (!(target instanceof Element) || !target.matches(":focus-visible")) return;
      const index = Number(target.closest<HTMLElement>("[data-index]")?.dataset.index);
      const { startIndex, endIndex } = virtualizer.range ?? { startIndex: 0, endIndex: 0 };
      // Around a line from afar others are yet to be drawn and measured, and will move it.
      if (index < startIndex - overscan || index > endIndex + overscan)
        virtualizer.scrollToIndex(index, { align: "auto" });
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

/** A line that is not in the page. */
const missingOf = (id: string | null) => (id !== null && lineOf(id) ? null : id);

function withKept(range: Range, kept: ReadonlySet<number>): number[] {
  const near = defaultRangeExtractor(range);
  const others = [...kept].filter((index) => !near.includes(index));
  return others.length === 0 ? near : [...near, ...others].sort((a, b) => a - b);
}
