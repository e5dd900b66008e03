import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { CalendarIcon, CircleCheckIcon } from "#app/ui/icons/everywhere.ts";
import type { Icon } from "#app/ui/icons/icon.tsx";
import { TrashIcon } from "#app/ui/icons/list.ts";
import { FilterIcon, InboxIcon, LabelIcon, TasksIcon, TodayIcon } from "#app/ui/icons/places.ts";
import { useText } from "#app/ui/text/text.tsx";
import type { TaskView } from "../model/view.ts";

const emptyIcons: Record<TaskView["kind"], Icon> = {
  open: CircleCheckIcon,
  inbox: InboxIcon,
  today: TodayIcon,
  upcoming: CalendarIcon,
  completed: CircleCheckIcon,
  trash: TrashIcon,
  project: TasksIcon,
  label: LabelIcon,
  filter: FilterIcon,
};

/** What stands where a view has no tasks. */
export function NothingHere({ view }: { view: TaskView }) {
  const t = useText().tasks.empty[view.kind];
  return (
    <EmptyState icon={emptyIcons[view.kind]} title={t.title}>
      {t.body}
    </EmptyState>
  );
}

/** Holds the place of rows to come, so that nothing jumps when they do. */
export function LoadingRows({ label }: { label: string }) {
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
