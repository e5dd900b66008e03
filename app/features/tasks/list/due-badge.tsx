import { classNames } from "#app/ui/controls/class-names.ts";
import { useFormat } from "#app/ui/format/format.tsx";
import { CalendarIcon, RepeatIcon } from "#app/ui/icons/everywhere.ts";
import { useText } from "#app/ui/text/text.tsx";
import type { Task } from "#domain/task/task.ts";
import { type DueMoment, dueText, type Urgency, urgencyOf } from "../model/due-text.ts";

const tones: Record<Urgency, string> = {
  overdue: "text-danger",
  today: "text-accent",
  soon: "text-ink-muted",
  later: "text-ink-muted",
};

type DueBadgeProps = { task: DueMoment & Pick<Task, "recurrence" | "completedAt"> };

/** When a task is due, in the colour of its urgency while it is open; nothing for a task without a date. */
export function DueBadge({ task }: DueBadgeProps) {
  const { today, locale } = useFormat();
  const t = useText().tasks;
  const text = dueText(task, { today, locale, words: t.relative });
  if (task.dueDate === null || text === null) return null;
  const urgency = task.completedAt === null ? urgencyOf(task.dueDate, today) : "later";
  return (
    <span
      className={classNames("inline-flex items-center gap-1 whitespace-nowrap", tones[urgency])}
    >
      <CalendarIcon className="size-3.5" />
      {/* Browsers and Node may differ in a comma or a space of the same language. */}
      <time dateTime={task.dueDate} suppressHydrationWarning>
        {text}
      </time>
      {task.recurrence === null ? null : (
        <RepeatIcon label={t.repeats} className="size-3" strokeWidth={2} />
      )}
    </span>
  );
}
