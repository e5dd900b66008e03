import { LoadMore } from "../window/load-more.tsx";
import { useShownLines } from "../window/use-shown-lines.ts";
import { Lines, type TaskLinesProps } from "./task-lines.tsx";

/** Of a long list the lines in view and near it, and what loads the rest; space stands for the others. */
export function WindowedLines(props: TaskLinesProps) {
  const { items, activeRow, drag, edits, more } = props;
  const shown = useShownLines(items, activeRow, [drag?.id ?? null, ...edits.keys()]);
  return (
    <>
      <div
        ref={shown.listRef}
        // The browser's own anchoring and ours would move the page twice.
        style={{ paddingBlockEnd: shown.after, overflowAnchor: "none" }}
      >
        <Lines {...props} slices={shown.slices} measure={shown.measure} />
      </div>
      {more ? <LoadMore {...more} /> : null}
    </>
  );
}
