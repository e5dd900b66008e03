import { AtSign, CalendarDays, Clock, Flag, Hash, type LucideIcon, Repeat } from "lucide-react";
import { useFormat } from "#app/ui/format/format.tsx";
import { useQuickAddText } from "#app/ui/text/quick-add.ts";
import { useText } from "#app/ui/text/text.tsx";
import type { QuickAddSpan, SpanKind } from "#domain/quick-add/parse.ts";
import { dueText, relativeDay, timeText } from "../model/due-text.ts";
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
  const { length } = useQuickAddText();
  const reader = { locale, today, words: t.relative };
  return ({ kind, text, meaning }: QuickAddSpan): string => {
    switch (kind) {
      case "date": {
        const [, first, last] = /^(\d{4}-\d\d-\d\d)\/(\d{4}-\d\d-\d\d)$/.exec(meaning) ?? [];
        if (first && last) return `${relativeDay(first, reader)} – ${relativeDay(last, reader)}`;
        const dueDate = meaning.slice(0, 10);
        return dueText({ dueDate, ...readTime(meaning.slice(11)) }, reader) ?? text;
      }
      case "time": {
        const { dueTime, durationMinutes } = readTime(meaning);
        const minutes = /^(\d+) min$/.exec(meaning)?.[1];
        if (minutes) return length(Number(minutes));
        return dueTime === null ? meaning : timeText(today, dueTime, durationMinutes, reader);
      }
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

/** Reads "14:00" and "14:00/PT60M"; anything else is no time. */
function readTime(text: string): { dueTime: string | null; durationMinutes: number | null } {
  const [, time, minutes] = /^(\d\d:\d\d)(?:\/PT(\d+)M)?$/.exec(text) ?? [];
  return { dueTime: time ?? null, durationMinutes: minutes ? Number(minutes) : null };
}
