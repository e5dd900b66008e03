import { AtSign, CalendarDays, Clock, Flag, Hash, type LucideIcon, Repeat, X } from "lucide-react";
import { formatTime } from "#app/ui/format/dates.ts";
import { useFormat } from "#app/ui/format/format.tsx";
import { useText } from "#app/ui/text/text.tsx";
import type { QuickAddSpan, SpanKind } from "#domain/quick-add/parse.ts";
import { dueText } from "../model/due-text.ts";
import { readPriority } from "../model/priority.ts";

const icons: Record<SpanKind, LucideIcon> = {
  date: CalendarDays,
  time: Clock,
  recurrence: Repeat,
  priority: Flag,
  project: Hash,
  label: AtSign,
};

type ChipsProps = {
  spans: readonly QuickAddSpan[];
  /** The words of a chip that was clicked away, which are then part of the title. */
  onDismiss: (text: string) => void;
};

/** What was understood of the words typed so far; a click on one makes it plain words again. */
export function Chips({ spans, onDismiss }: ChipsProps) {
  const t = useText().tasks.add;
  const meaningOf = useMeaning();
  if (spans.length === 0) return null;
  return (
    <ul
      aria-label={t.understood}
      className="flex flex-wrap gap-1.5 px-3 pb-2.5 pointer-coarse:gap-y-4 pointer-coarse:pt-1.5 pointer-coarse:pb-4"
    >
      {spans.map((span) => {
        const Icon = icons[span.kind];
        const meaning = meaningOf(span);
        return (
          <li key={`${span.start} ${span.text}`} className="animate-rise">
            <button
              type="button"
              aria-label={t.dismiss(meaning, span.text)}
              title={t.dismissHint(span.text)}
              onClick={() => onDismiss(span.text)}
              className="relative inline-flex h-7 items-center gap-1.5 rounded-full bg-accent-soft pr-1.5 pl-2.5 font-medium text-accent-strong text-xs transition-colors before:absolute before:inset-x-0 before:-inset-y-2.25 before:content-[''] hover:bg-press"
            >
              <Icon aria-hidden className="size-3.5" strokeWidth={2} />
              {meaning}
              <X aria-hidden className="size-3.5 opacity-60" strokeWidth={2} />
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** Says what a span means in the person's own way of writing dates and times. */
function useMeaning() {
  const { locale, today } = useFormat();
  const t = useText().tasks;
  return ({ kind, text, meaning }: QuickAddSpan): string => {
    switch (kind) {
      case "date": {
        const [dueDate = "", dueTime = null] = meaning.split("T");
        return dueText({ dueDate, dueTime }, { locale, today, words: t.relative }) ?? text;
      }
      case "time":
        return /^\d\d:\d\d$/.test(meaning) ? formatTime(meaning, locale) : meaning;
      case "recurrence":
        return text;
      case "priority":
        return t.priorities[readPriority(meaning.slice(1))];
      case "project":
      case "label":
        return meaning;
    }
  };
}
