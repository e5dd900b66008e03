import { useMemo } from "react";
import { useFormat } from "#app/ui/format/format.tsx";
import { todayIn } from "#domain/dates/zone.ts";
import { useArrangements } from "../arrange/arrangements.tsx";
import type { Collections } from "../data/use-collections.ts";
import { useTaskList } from "../data/use-task-list.ts";
import { isTree } from "../model/arrangement.ts";
import { sectionsOf } from "../model/sections.ts";
import { queryOf, type TaskView } from "../model/view.ts";

/** The tasks of a view, laid out as the person has arranged it. */
export function useViewTasks(view: TaskView, { filterOf, labels }: Collections) {
  const { today, locale } = useFormat();
  const arrangement = useArrangements().of(view);
  const condition = view.kind === "filter" ? filterOf(view.id)?.query : undefined;
  const query = useMemo(
    () => queryOf(view, arrangement, condition),
    [view, arrangement, condition],
  );
  const list = useTaskList(query);
  const sections = useMemo(
    () =>
      sectionsOf(list.tasks, {
        view,
        arrangement,
        today,
        dayOf: (instant) => todayIn(locale.zone, instant),
        labelIds: labels.map(({ id }) => id),
      }),
    [list.tasks, view, arrangement, today, locale.zone, labels],
  );
  return { list, sections, canMove: isTree(view, arrangement) };
}
