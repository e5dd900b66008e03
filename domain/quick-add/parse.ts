import type { Day, WeekStart } from "#domain/dates/calendar.ts";
import { readingOf } from "#domain/dates/parse-date.ts";
import { tokenize } from "#domain/dates/text/tokenize.ts";
import type { Priority, Recurrence } from "#domain/task/task.ts";
import { readSpans } from "./read-spans.ts";
import { readSchedule } from "./schedule.ts";
import { titleOf } from "./title.ts";

export interface QuickAddOptions {
  now: Date;
  zone: string;
  /** Texts of spans that the person clicked away; they stay in the title. */
  ignore?: readonly string[];
  /** Monday when left out. */
  weekStart?: WeekStart;
}

export type SpanKind = "date" | "time" | "recurrence" | "priority" | "project" | "label";

/** A part of the text that was understood as something other than title. */
export interface QuickAddSpan {
  /** Position in the original text. */
  start: number;
  /** Position after its last character. */
  end: number;
  kind: SpanKind;
  /** The words as they were typed. */
  text: string;
  /** A date `YYYY-MM-DD` with `THH:MM` when timed, a time, a rule, `p1`, or a name. */
  meaning: string;
}

export interface QuickAddResult {
  /** What is left when the spans are taken out; empty when nothing is. */
  title: string;
  dueDate: Day | null;
  /** `HH:MM`, only with a due date. */
  dueTime: string | null;
  /** Only with a due time. */
  durationMinutes: number | null;
  startDate: Day | null;
  recurrence: Recurrence | null;
  priority: Priority;
  /** Names as typed, without their sign. */
  project: string | null;
  labels: string[];
  spans: QuickAddSpan[];
}

/**
 * Understands one line as people type it into a task list. Every word ends up in a span or in
 * the title; words in double quotes always in the title. Never throws for any text.
 */
export function parseQuickAdd(text: string, options: QuickAddOptions): QuickAddResult {
  const reading = readingOf(tokenize(text), options);
  const found = readSpans(text, reading, new Set((options.ignore ?? []).map(plain)));
  const schedule = readSchedule(text, reading, found);
  const spans = [...found.spans, ...schedule.spans].sort((a, b) => a.start - b.start);
  return {
    title: titleOf(text, spans),
    dueDate: schedule.dueDate,
    dueTime: schedule.dueTime,
    durationMinutes: schedule.durationMinutes,
    startDate: schedule.startDate,
    recurrence: schedule.recurrence,
    priority: found.priority ?? 4,
    project: found.project,
    labels: found.labels,
    spans,
  };
}

/** Spans are compared by their words: case and spacing say nothing. */
export function plain(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/g, " ");
}
