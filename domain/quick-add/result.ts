import type { Day } from "#domain/dates/calendar.ts";
import type { Priority, Recurrence } from "#domain/task/task.ts";

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
  /**
   * For a machine: a day `YYYY-MM-DD`, with `THH:MM` when timed, or the first and the last of
   * several with `/` between them; a time `HH:MM`; either followed by
   * `/PT60M` when it says how long (ISO 8601); a length `30 min`; the value of an RRULE; `p1`; or a name.
   */
  meaning: string;
}

/** When a task is due. */
export interface When {
  dueDate: Day | null;
  /** `HH:MM`, only with a due date. */
  dueTime: string | null;
  /** Only with a due time. */
  durationMinutes: number | null;
  startDate: Day | null;
  recurrence: Recurrence | null;
}

export interface QuickAddResult extends When {
  /** What is left when the spans are taken out; empty when nothing is. */
  title: string;
  priority: Priority;
  /** Names as typed, without their sign. */
  project: string | null;
  labels: string[];
  spans: QuickAddSpan[];
}
