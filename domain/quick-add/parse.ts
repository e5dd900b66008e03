import { type DateContext, readingOf } from "#domain/dates/parse-date.ts";
import { tokenize } from "#domain/dates/text/tokenize.ts";
import { occasionOf } from "./occasion.ts";
import { readSpans } from "./read-spans.ts";
import type { QuickAddResult } from "./result.ts";
import { readSchedule } from "./schedule.ts";
import { titleOf } from "./title.ts";

export type { QuickAddResult, QuickAddSpan, SpanKind } from "./result.ts";

export interface QuickAddOptions extends Omit<DateContext, "tense"> {
  /** Texts of spans that the person clicked away; they stay in the title. */
  ignore?: readonly string[];
}

/**
 * Understands one line as people type it into a task list. Every word ends up in a span or in
 * the title; words in double quotes always in the title. Never throws for any text.
 */
export function parseQuickAdd(text: string, options: QuickAddOptions): QuickAddResult {
  const tokens = tokenize(text);
  const reading = { ...readingOf(tokens, options), occasion: occasionOf(tokens) };
  const found = readSpans(text, reading, options.ignore ?? []);
  const { when, spans: scheduled } = readSchedule(text, reading, found);
  const spans = [...found.spans, ...scheduled].sort((a, b) => a.start - b.start);
  return {
    title: titleOf(text, spans),
    ...when,
    priority: found.priority ?? 4,
    project: found.project,
    labels: found.labels,
    spans,
  };
}
