import { AtSign, CalendarDays, Clock, Flag, Hash, type LucideIcon, Repeat } from "lucide-react";
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

/** The sign of what a span is. */
export function SpanIcon({ kind }: { kind: SpanKind }) {
  const Icon = icons[kind];
  return <Icon aria-hidden className="size-3.5 shrink-0" strokeWidth={2} />;
}

/** Says what a span means in the person's own way of writing dates and times. */
export function useMeaning() {
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
