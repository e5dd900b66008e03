import { useMemo } from "react";
import { useFormat } from "#app/ui/format/format.tsx";
import { todayIn } from "#domain/dates/zone.ts";
import { useArrangements } from "../arrange/arrangements.tsx";
import type { Collections } from "../data/use-collections.ts";
import { useTaskList } from "../data/use-task-list.ts";
import type { Edits } from "../editing/use-edits.ts";
import { isTree } from "../model/arrangement.ts";
import { sectionsOf } from "../model/sections.ts";
import { queryOf, type TaskView } from "../model/view.ts";
import { withStaying } from "../optimism/changes.ts";

/** The tasks of a view, laid out as the person has arranged it. */
export function useViewTasks(view: TaskView, { filterOf, labels }: Collections, edits: Edits) {
  const { today, locale } = useFormat();
  const arrangement = useArrangements().of(view);
  const condition = view.kind === "filter" ? filterOf(view.id)?.query : undefined;
  const query = useMemo(
    () => queryOf(view, arrangement, condition),
    [view, arrangement, condition],
  );
  const list = useTaskList(query);
  // What is being edited stays where it is, whatever becomes of it meanwhile.
  const tasks = useMemo(
    () =>
      withStaying(
        list.tasks,
        [...edits.values()].map(({ task }) => task),
        query,
      ),
    [list.tasks, edits, query],
  );
  const sections = useMemo(
    () =>
      sectionsOf(tasks, {
        view,
        arrangement,
        today,
        dayOf: (instant) => todayIn(locale.zone, instant),
        labelIds: labels.map(({ id }) => id),
      }),
    [tasks, view, arrangement, today, locale.zone, labels],
  );
  return { list, sections, canMove: isTree(view, arrangement) };
}
