import { CalendarDays, Repeat } from "lucide-react";
import { classNames } from "#app/ui/controls/class-names.ts";
import { formatDay, formatTime } from "#app/ui/format/dates.ts";
import { useFormat } from "#app/ui/format/format.tsx";
import { useText } from "#app/ui/text/text.tsx";
import { useTransferText } from "#app/ui/text/transfer.ts";
import { describeRecurrence } from "#domain/recurrence/describe.ts";
import type { TaskPreview } from "#domain/transfer/import.ts";
import type { Keyed } from "../model/merge-previews.ts";

type SamplesProps = { samples: readonly Keyed<TaskPreview>[]; total: number };

/** The first tasks as they will stand in the list. */
export function Samples({ samples, total }: SamplesProps) {
  const t = useTransferText().import.preview;
  if (samples.length === 0) return null;
  const more = total - samples.length;
  return (
    <section>
      <h3 className="mb-1 font-medium text-sm">{t.samples}</h3>
      <ol className="divide-y divide-line border-line border-y">
        {samples.map((task) => (
          <Sample key={task.key} task={task} />
        ))}
      </ol>
      {more > 0 ? <p className="mt-2 text-ink-muted text-sm">{t.more(more)}</p> : null}
    </section>
  );
}

function Sample({ task }: { task: TaskPreview }) {
  const texts = useText().tasks;
  const { locale, today } = useFormat();
  const { title, dueDate, dueTime, recurrence, priority, labels, project, level, isDone } = task;
  const dayText = (day: string) =>
    formatDay(day, locale, {
      ...{ weekday: "short", day: "numeric", month: "short" },
      ...(day.slice(0, 4) === today.slice(0, 4) ? {} : { year: "numeric" }),
    });
  const facts = [
    project,
    priority === 4 ? null : texts.priorities[priority],
    ...labels.map((name) => `@${name}`),
  ].filter((fact) => fact !== null);
  return (
    <li className="py-2 text-sm" style={{ paddingInlineStart: `${level * 1.25}rem` }}>
      <p className={classNames("break-words", isDone && "text-ink-faint line-through")}>{title}</p>
      <p className="flex flex-wrap items-center gap-x-3 text-ink-muted text-xs">
        {dueDate === null ? null : (
          <span className="inline-flex items-center gap-1">
            <CalendarDays aria-hidden className="size-3.5" strokeWidth={1.75} />
            {dayText(dueDate)} {dueTime === null ? "" : formatTime(dueTime, locale)}
          </span>
        )}
        {recurrence === null ? null : (
          <span className="inline-flex items-center gap-1">
            <Repeat aria-hidden className="size-3.5" strokeWidth={1.75} />
            {describeRecurrence(recurrence)}
          </span>
        )}
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
    </li>
  );
}
