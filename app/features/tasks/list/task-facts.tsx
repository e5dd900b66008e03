import { useFormat } from "#app/ui/format/format.tsx";
import { NotesIcon, SubtasksIcon } from "#app/ui/icons/list.ts";
import { useText } from "#app/ui/text/text.tsx";
import type { ListedTask } from "#domain/task/list.ts";
import type { Collections } from "../data/use-collections.ts";
import { relativeDay } from "../model/due-text.ts";
import { TagDot } from "../navigation/tag-dot.tsx";
import { DueBadge } from "./due-badge.tsx";

type TaskFactsProps = {
  task: ListedTask;
  collections: Collections;
  /** The project that the whole page is about, which need not be said again. */
  withinProject: string | null;
};

/** The small line under a title; left out when there is nothing to say. */
export function TaskFacts({ task, collections, withinProject }: TaskFactsProps) {
  const t = useText().tasks;
  const { projectOf, labelsOf } = collections;
  const project = task.projectId === withinProject ? undefined : projectOf(task.projectId);
  const labels = labelsOf(task.labelIds);
  const { open, completed } = task.subtasks;
  const total = open + completed;
  const starts = useStart(task);
  const isSilent = starts === null && task.dueDate === null && task.notes === "" && total === 0;
  if (isSilent && !project && labels.length === 0) return null;
  return (
    <div className="mt-0.5 flex flex-wrap items-center gap-x-3 gap-y-0.5 text-ink-muted text-xs">
      {starts === null ? null : <span suppressHydrationWarning>{starts}</span>}
      <DueBadge task={task} />
      {total === 0 ? null : (
        <span className="inline-flex items-center gap-1 tabular-nums">
          <SubtasksIcon className="size-3.5" />
          <span aria-hidden>
            {completed}/{total}
          </span>
          <span className="sr-only">{t.progress(completed, total)}</span>
        </span>
      )}
      {task.notes === "" ? null : <NotesIcon label={t.hasNotes} className="size-3.5" />}
      {project ? <Tag name={project.name} color={project.color} /> : null}
      {labels.map((label) => (
        <Tag key={label.id} name={label.name} color={label.color} />
      ))}
    </div>
  );
}

/** When a task begins that waits until then, in words; null for one that has begun, or is done. */
function useStart({ startDate, completedAt }: ListedTask): string | null {
  const { today, locale } = useFormat();
  const t = useText().tasks;
  if (startDate === null || startDate <= today || completedAt !== null) return null;
  return t.startsOn(relativeDay(startDate, { today, locale, words: t.relative }));
}

function Tag({ name, color }: Pick<Parameters<typeof TagDot>[0], "color"> & { name: string }) {
  return (
    <span className="inline-flex min-w-0 items-center gap-1.5">
      <TagDot color={color} className="size-2!" />
      <span className="truncate">{name}</span>
    </span>
  );
}
