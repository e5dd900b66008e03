import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { FilterIcon, LabelIcon } from "#app/ui/icons/empty.ts";
import { CalendarIcon, CircleCheckIcon } from "#app/ui/icons/everywhere.ts";
import type { Icon } from "#app/ui/icons/icon.tsx";
import { TrashIcon } from "#app/ui/icons/list.ts";
import { InboxIcon, TasksIcon, TodayIcon } from "#app/ui/icons/places.ts";
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
