import { Suspense, useEffect, useId, useMemo, useState } from "react";
import { classNames } from "#app/ui/controls/class-names.ts";
import { lazyPart } from "#app/ui/shell/lazy-part.ts";
import { useText } from "#app/ui/text/text.tsx";
import type { Selection } from "../bulk/selection.ts";
import type { TaskCommands } from "../data/task-commands.ts";
import type { Collections } from "../data/use-collections.ts";
import type { More } from "../data/use-task-list.ts";
import type { Drag } from "../drag/use-drag.ts";
import type { Edits, OnEdit } from "../editing/use-edits.ts";
import type { ActiveRow } from "../window/active-row.ts";
import { type Item, type Slice, wholeSlicesOf } from "../window/items.ts";
import { useMarkedTasks } from "./marked-tasks.tsx";
import { SectionHeading } from "./section-heading.tsx";
import { TaskLine } from "./task-line.tsx";

export type TaskLinesProps = {
  items: readonly Item[];
  /** What loads the rest of the list; null when all of it is loaded. */
  more: More;
  activeRow: ActiveRow;
  drag: Drag | null;
  commands: TaskCommands;
  collections: Collections;
  selection: Selection;
  onSelect: (id: string) => void;
  edits: Edits;
  onEdit: OnEdit;
  /** The project that the whole page is about. */
  pageProject: string | null;
};

/** Up to so many lines all of them are there, for the browser's find and for screen readers. */
const mostLines = 300;
/** What stands in for a long list until it can be drawn in part: more than a screen. */
const firstLines = 60;

/** Loaded for the first long list. */
const WindowedLines = lazyPart(async () => (await import("./windowed-lines.tsx")).WindowedLines);

/** The headings and rows of a list; of a long one, those in view. */
export function TaskLines(props: TaskLinesProps) {
  const { items, more } = props;
  // The first page is drawn whole, as the server has drawn it; a list that will grow is long at once.
  const [isDrawn, setDrawn] = useState(false);
  useEffect(() => setDrawn(true), []);
  const isLong = items.length > mostLines || (isDrawn && more !== null);
  const lines = useMemo(
    () => wholeSlicesOf(isLong ? items.slice(0, firstLines) : items),
    [items, isLong],
  );
  const whole = <Lines {...props} slices={lines} />;
  if (!isLong) return whole;
  return (
    <Suspense fallback={whole}>
      <WindowedLines {...props} />
    </Suspense>
  );
}

type LinesProps = TaskLinesProps & {
  slices: readonly Slice[];
  /** Given when lines are left out: is told each line, to know its height. */
  measure?: (line: HTMLElement | null) => void;
};

export function Lines({ slices, ...props }: LinesProps) {
  return slices.map((slice) => <LinesOfSection key={slice.section.key} {...props} slice={slice} />);
}

type LinesOfSectionProps = Omit<LinesProps, "slices"> & { slice: Slice };

function LinesOfSection({ slice, measure, ...props }: LinesOfSectionProps) {
  const id = useId();
  const t = useText().tasks;
  const marked = useMarkedTasks();
  const { drag, selection } = props;
  const isWhole = props.more === null;
  const { section } = slice;
  const [first, ...others] = slice.items;
  const heading = first?.item.kind === "heading" ? first : null;
  const lines = heading ? others : slice.items;
  const isTarget = drag?.sectionKey === section.key;
  return (
    <section
      aria-labelledby={heading ? id : undefined}
      data-section={section.key}
      className={classNames(
        "group/section -mx-2 rounded-md px-2",
        isTarget && "bg-accent-soft outline-2 outline-accent",
      )}
    >
      {heading ? (
        <div ref={measure} data-index={heading.index} style={{ marginBlockStart: heading.gap }}>
          <SectionHeading {...props} id={id} section={section} />
        </div>
      ) : null}
      <ul
        {...(heading ? { "aria-labelledby": id } : { "aria-label": t.list })}
        className="flex flex-col"
      >
        {lines.map(({ item, gap, index }) => {
          if (item.kind === "heading") return null;
          const { id: taskId } = item.row.task;
          return (
            <TaskLine
              key={item.key}
              row={item.row}
              index={index}
              gap={gap}
              isLast={item.place === section.rows.length}
              place={measure && item.place}
              size={measure && (isWhole ? section.rows.length : -1)}
              measure={measure}
              isMarked={marked.has(taskId)}
              isDragged={drag?.id === taskId}
              drop={drag?.drop?.id === taskId ? drag.drop : null}
              isSelected={selection?.ids.has(taskId) ?? null}
              onSelect={props.onSelect}
              edit={props.edits.get(taskId)}
              onEdit={props.onEdit}
              withinProject={
                section.shared.kind === "project" ? section.shared.id : props.pageProject
              }
              commands={props.commands}
              collections={props.collections}
            />
          );
        })}
      </ul>
      {lines.length === 0 && section.rows.length === 0 ? (
        <p className="pb-1 text-ink-faint text-xs">{t.sections.nothingDue}</p>
      ) : null}
    </section>
  );
}
