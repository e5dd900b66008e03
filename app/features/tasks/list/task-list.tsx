import { type MouseEvent, Suspense, useCallback, useMemo, useState } from "react";
import { useSearchParams } from "react-router";
import { Button } from "#app/ui/controls/button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { useFormat } from "#app/ui/format/format.tsx";
import { lazyPart } from "#app/ui/shell/lazy-part.ts";
import { useText } from "#app/ui/text/text.tsx";
import { openedTask, pickedTask } from "../bulk/clicked-task.ts";
import type { Selection, SelectionStep } from "../bulk/selection.ts";
import { useCollections } from "../data/use-collections.ts";
import { useTaskCommands } from "../data/use-task-commands.ts";
import { useDrag } from "../drag/use-drag.ts";
import { prepareEdits, useEdits } from "../editing/use-edits.ts";
import { useRowKeys } from "../keyboard/use-row-keys.ts";
import { idsInOrder } from "../model/sections.ts";
import type { TaskView } from "../model/view.ts";
import { useOfferSubject } from "../palette/subject.tsx";
import { useTouch } from "../touch/use-touch.ts";
import { itemsOf } from "../window/items.ts";
import { useActiveRow } from "../window/use-active-row.ts";
import { LoadingRows } from "./loading-rows.tsx";
import { NothingHere } from "./nothing-here.tsx";
import { TaskLines } from "./task-lines.tsx";
import { useViewTasks } from "./use-view-tasks.ts";

/** Loaded when the first task is picked out. */
const BulkBar = lazyPart(async () => (await import("../bulk/bulk-bar.tsx")).BulkBar);

const TrashHead = lazyPart(async () => (await import("../trash/trash-head.tsx")).TrashHead);

/** Loaded when a first task is rescheduled. */
const Rescheduling = lazyPart(async () => (await import("../touch/rescheduling.tsx")).Rescheduling);

type TaskListProps = {
  view: TaskView;
  selection: Selection;
  onSelection: (step: SelectionStep) => void;
};

/** The tasks of one view. */
export function TaskList({ view, selection, onSelection }: TaskListProps) {
  const collections = useCollections();
  const { edits, onEdit } = useEdits();
  const { list, sections, canMove } = useViewTasks(view, collections, edits);
  const commands = useTaskCommands();
  const t = useText().tasks;
  const { today } = useFormat();
  const items = useMemo(() => itemsOf(sections), [sections]);
  const ids = useMemo(() => idsInOrder(sections), [sections]);
  const { drag, handlers } = useDrag({ sections, commands, canMove, today });
  const { activeRow, focusRow, onFocus, onBlur } = useActiveRow(ids);
  const toggle = useCallback((id: string) => onSelection({ kind: "toggle", id }), [onSelection]);
  const [rescheduled, setRescheduled] = useState<readonly string[]>([]);
  const unselect = () => onSelection({ kind: "clear" });
  const selected = selection && list.tasks.filter(({ id }) => selection.ids.has(id));
  const toReschedule = list.tasks.filter(({ id }) => rescheduled.includes(id));
  const touch = useTouch(t.swipe, (action, id) => {
    const task = list.tasks.find((each) => each.id === id);
    if (action === "hold") toggle(id);
    else if (action === "reschedule") setRescheduled([id]);
    else if (task) commands.complete(task);
  });
  const onKeyDown = useRowKeys({
    sections,
    ids,
    commands,
    canMove,
    selected,
    onSelection,
    onReschedule: setRescheduled,
    focusRow,
  });
  const [search, setSearch] = useSearchParams();
  useOfferSubject(() => {
    const ids = selection?.ids ?? new Set([focusedTaskId() ?? search.get("task")]);
    return {
      tasks: list.tasks.filter(({ id }) => ids.has(id)),
      onDone: unselect,
    };
  });
  const onClick = (event: MouseEvent) => {
    const picked = pickedTask(event, selection !== null);
    const id = picked ?? openedTask(event);
    if (id === null) return;
    event.preventDefault();
    // As a Link does: what is open already is not gone to once more.
    const replace = id === search.get("task");
    if (picked === null) setSearch({ task: id }, { preventScrollReset: true, replace });
    else if (event.shiftKey) onSelection({ kind: "extend", id, order: ids });
    else toggle(id);
  };

  if (list.isLoading) return <LoadingRows label={t.loading} />;
  if (list.failed) {
    const again = (
      <Button size="small" onClick={() => list.retry()}>
        {t.retry}
      </Button>
    );
    return <Notice action={again}>{t.failedToLoad}</Notice>;
  }
  return (
    <section
      ref={touch}
      aria-label={t.list}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onPointerEnter={prepareEdits}
      onFocus={(event) => {
        void prepareEdits();
        onFocus(event);
      }}
      onBlur={onBlur}
      {...handlers}
    >
      <Suspense>{view.kind === "trash" && list.tasks.length > 0 ? <TrashHead /> : null}</Suspense>
      <TaskLines
        items={items}
        more={list.more}
        activeRow={activeRow}
        drag={drag}
        commands={commands}
        collections={collections}
        selection={selection}
        onSelect={toggle}
        edits={edits}
        onEdit={onEdit}
        pageProject={view.kind === "project" ? view.id : null}
      />
      {list.tasks.length === 0 ? <NothingHere view={view} /> : null}
      <Suspense>
        {toReschedule.length > 0 ? (
          <Rescheduling
            tasks={toReschedule}
            commands={commands}
            onDone={unselect}
            onClose={() => setRescheduled([])}
          />
        ) : null}
      </Suspense>
      <Suspense>{selected ? <BulkBar tasks={selected} onDone={unselect} /> : null}</Suspense>
    </section>
  );
}

function focusedTaskId(): string | undefined {
  return document.activeElement?.closest<HTMLElement>("[data-task]")?.dataset.task;
}
