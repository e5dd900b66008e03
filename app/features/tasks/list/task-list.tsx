import {
  CalendarDays,
  CircleCheck,
  Inbox,
  ListChecks,
  ListFilter,
  type LucideIcon,
  Star,
  Tag,
  Trash2,
} from "lucide-react";
import { useMemo } from "react";
import { Button } from "#app/ui/controls/button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { useText } from "#app/ui/text/text.tsx";
import { useTaskCommands } from "../data/use-task-commands.ts";
import { useTaskList } from "../data/use-task-list.ts";
import { asTree } from "../model/tree.ts";
import { queryOf, type TaskView } from "../model/view.ts";
import { useMarkedTasks } from "./marked-tasks.tsx";
import { TaskRow } from "./task-row.tsx";
import { TrashedRow } from "./trashed-row.tsx";

/** The tasks of one view. */
export function TaskList({ view }: { view: TaskView }) {
  const query = useMemo(() => queryOf(view), [view]);
  const list = useTaskList(query);
  const commands = useTaskCommands();
  const marked = useMarkedTasks();
  const t = useText().tasks;
  const rows = useMemo(
    () =>
      query.sort === "position"
        ? asTree(list.tasks)
        : list.tasks.map((task) => ({ task, depth: 0 })),
    [list.tasks, query],
  );

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
    <>
      <ul aria-label={t.list} className="flex flex-col">
        {rows.map(({ task, depth }) =>
          task.deletedAt ? (
            <TrashedRow key={task.id} task={task} commands={commands} />
          ) : (
            <TaskRow
              key={task.id}
              task={task}
              depth={depth}
              commands={commands}
              isMarked={marked.has(task.id)}
              withinProject={view.kind === "project" ? view.id : null}
            />
          ),
        )}
      </ul>
      {list.tasks.length === 0 ? <NothingHere view={view} /> : null}
      {list.hasMore ? (
        <div className="mt-4 flex justify-center">
          <Button busy={list.isLoadingMore} onClick={() => list.loadMore()}>
            {t.loadMore}
          </Button>
        </div>
      ) : null}
    </>
  );
}

const emptyIcons: Record<TaskView["kind"], LucideIcon> = {
  open: CircleCheck,
  inbox: Inbox,
  today: Star,
  upcoming: CalendarDays,
  completed: CircleCheck,
  trash: Trash2,
  project: ListChecks,
  label: Tag,
  filter: ListFilter,
};

function NothingHere({ view }: { view: TaskView }) {
  const t = useText().tasks.empty[view.kind];
  return (
    <EmptyState icon={emptyIcons[view.kind]} title={t.title}>
      {t.body}
    </EmptyState>
  );
}

/** Holds the place of rows to come, so that nothing jumps when they do. */
function LoadingRows({ label }: { label: string }) {
  return (
    <div role="status" aria-label={label} className="flex animate-breathe flex-col gap-3 py-2">
      {["w-2/3", "w-1/2", "w-3/5", "w-2/5"].map((width) => (
        <div key={width} className="flex items-center gap-3">
          <span className="size-4.75 rounded-full bg-press" />
          <span className={`h-3.5 rounded-sm bg-press ${width}`} />
        </div>
      ))}
    </div>
  );
}
