import { lazy, type MouseEvent, Suspense, useCallback, useMemo } from "react";
import { Button } from "#app/ui/controls/button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { useFormat } from "#app/ui/format/format.tsx";
import { useText } from "#app/ui/text/text.tsx";
import { todayIn } from "#domain/dates/zone.ts";
import type { ListedTask } from "#domain/task/list.ts";
import { pickedTask } from "../bulk/picked-task.ts";
import type { Selection, SelectionStep } from "../bulk/selection.ts";
import { useCollections } from "../data/use-collections.ts";
import { useTaskCommands } from "../data/use-task-commands.ts";
import { useTaskList } from "../data/use-task-list.ts";
import { useRowKeys } from "../keyboard/use-row-keys.ts";
import { type Section, sectionsOf } from "../model/sections.ts";
import { queryOf, type TaskView } from "../model/view.ts";
import { LoadingRows, NothingHere } from "./empty-list.tsx";
import { useMarkedTasks } from "./marked-tasks.tsx";
import { TaskRow } from "./task-row.tsx";
import { TaskSection } from "./task-section.tsx";
import { TrashedRow } from "./trashed-row.tsx";
import { useDrag } from "./use-drag.ts";

/** Loaded when the first task is picked out. */
const BulkBar = lazy(async () => ({ default: (await import("../bulk/bulk-bar.tsx")).BulkBar }));

type TaskListProps = {
  view: TaskView;
  selection: Selection;
  onSelection: (step: SelectionStep) => void;
};

/** The tasks of one view. */
export function TaskList({ view, selection, onSelection }: TaskListProps) {
  const { filterOf } = useCollections();
  const condition = view.kind === "filter" ? filterOf(view.id)?.query : undefined;
  const query = useMemo(() => queryOf(view, condition), [view, condition]);
  const list = useTaskList(query);
  const commands = useTaskCommands();
  const marked = useMarkedTasks();
  const t = useText().tasks;
  const sections = useSections(list.tasks, view.kind);
  const canMove = query.sort === "position" && view.kind !== "label";
  const { draggedId, targetId, handlers } = useDrag({ sections, commands, canMove });
  const onKeyDown = useRowKeys({
    sections,
    commands,
    canMove,
    onSelect: (id) => onSelection({ kind: "toggle", id }),
  });
  const toggle = useCallback((id: string) => onSelection({ kind: "toggle", id }), [onSelection]);
  const pick = (event: MouseEvent) => {
    const id = pickedTask(event, selection !== null);
    if (id === null) return;
    event.preventDefault();
    if (event.shiftKey) onSelection({ kind: "extend", id, order: idsInOrder(sections) });
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
    <section aria-label={t.list} onKeyDown={onKeyDown} onClick={pick} {...handlers}>
      {sections.map((section) => (
        <TaskSection key={section.key} section={section} commands={commands}>
          {section.rows.map(({ task, depth }) =>
            task.deletedAt ? (
              <TrashedRow key={task.id} task={task} commands={commands} />
            ) : (
              <TaskRow
                key={task.id}
                task={task}
                depth={depth}
                commands={commands}
                isMarked={marked.has(task.id)}
                withinProject={
                  section.shared.kind === "project" ? section.shared.id : projectOf(view)
                }
                isSelected={selection?.ids.has(task.id) ?? null}
                isTarget={draggedId !== null && targetId === task.id}
                onSelect={toggle}
              />
            ),
          )}
        </TaskSection>
      ))}
      {list.tasks.length === 0 ? <NothingHere view={view} /> : null}
      {list.hasMore ? (
        <div className="mt-4 flex justify-center">
          <Button busy={list.isLoadingMore} onClick={() => list.loadMore()}>
            {t.loadMore}
          </Button>
        </div>
      ) : null}
      {selection ? (
        <Suspense>
          <BulkBar
            tasks={list.tasks.filter((task) => selection.ids.has(task.id))}
            onDone={() => onSelection({ kind: "clear" })}
          />
        </Suspense>
      ) : null}
    </section>
  );
}

const idsInOrder = (sections: readonly Section[]) =>
  sections.flatMap(({ rows }) => rows.map(({ task }) => task.id));

const projectOf = (view: TaskView) => (view.kind === "project" ? view.id : null);

function useSections(tasks: readonly ListedTask[], kind: TaskView["kind"]): Section[] {
  const { today, locale } = useFormat();
  return useMemo(
    () => sectionsOf(tasks, kind, { today, dayOf: (instant) => todayIn(locale.zone, instant) }),
    [tasks, kind, today, locale.zone],
  );
}
