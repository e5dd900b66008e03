import { toDay } from "#domain/dates/day-number.ts";
import { type DateAt, dateAt, isPossessive } from "#domain/dates/find-date.ts";
import { distance } from "#domain/dates/grammar/distance.ts";
import { partsOf, resolve } from "#domain/dates/grammar/resolve.ts";
import { phrase, type Reading, sequence } from "#domain/dates/text/combinators.ts";
import { recurrenceAt } from "#domain/recurrence/find-recurrence.ts";
import type { Draft } from "#domain/recurrence/grammar/draft.ts";
import type { Priority } from "#domain/task/task.ts";
import { mentionAt, priorityAt } from "./mentions.ts";
import type { QuickAddSpan, SpanKind } from "./result.ts";
import { quotedRanges, type Range } from "./title.ts";

/** Something at a place in the text. */
export interface Placed<T> extends Range {
  value: T;
}

/** What was found in one line, each list in the order of the text. */
export interface Found {
  spans: QuickAddSpan[];
  priority: Priority | null;
  project: string | null;
  labels: string[];
  dates: Placed<DateAt>[];
  repeat: Placed<Draft> | null;
  /** "for 30 minutes", which means something only beside a time. */
  durations: Placed<number>[];
}

interface Scan {
  text: string;
  reading: Reading;
  ignored: ReadonlySet<string>;
  found: Found;
}

/**
 * Reads the line from left to right and takes the first thing that fits at each place. What the
 * person clicked away is passed over as a whole, so that no smaller part of it comes back.
 */
export function readSpans(text: string, reading: Reading, ignore: readonly string[]): Found {
  const found: Found = {
    spans: [],
    priority: null,
    project: null,
    labels: [],
    dates: [],
    repeat: null,
    durations: [],
  };
  const scan: Scan = { text, reading, ignored: new Set(ignore.map(plain)), found };
  const quotes = quotedRanges(text);
  let at = 0;
  for (let token = reading.tokens[at]; token; token = reading.tokens[at]) {
    const { start } = token;
    const quoted = quotes.some((range) => start >= range.start && start < range.end);
    at = (quoted ? null : stepFrom(scan, at)) ?? at + 1;
  }
  return found;
}

/** The index of the token to go on with, or null when nothing begins here. */
function stepFrom(scan: Scan, at: number): number | null {
  return (
    mentionStep(scan, at) ?? repeatStep(scan, at) ?? durationStep(scan, at) ?? dateStep(scan, at)
  );
}

function mentionStep(scan: Scan, at: number): number | null {
  const { text, reading, found } = scan;
  const priority = found.priority === null ? priorityAt(reading, at) : null;
  if (priority) {
    const taken = take(scan, "priority", {
      at,
      next: priority.next,
      meaning: `p${priority.value}`,
    });
    if (taken) found.priority = priority.value;
    return priority.next;
  }
  const project = found.project === null ? mentionAt("#", text, { reading, at }) : null;
  if (project) {
    const taken = take(scan, "project", { at, next: project.next, meaning: project.value });
    if (taken) found.project = project.value;
    return project.next;
  }
  const label = mentionAt("@", text, { reading, at });
  if (!label) return null;
  const taken = take(scan, "label", { at, next: label.next, meaning: label.value });
  if (taken && !found.labels.includes(label.value)) found.labels.push(label.value);
  return label.next;
}

/** Adds a span, unless the person clicked it away. */
function take(
  scan: Scan,
  kind: SpanKind,
  { at, next, meaning }: { at: number; next: number; meaning: string },
): boolean {
  const range = rangeOf(scan, at, next);
  if (isIgnored(scan, range)) return false;
  scan.found.spans.push({ ...range, kind, text: scan.text.slice(range.start, range.end), meaning });
  return true;
}

function repeatStep(scan: Scan, at: number): number | null {
  const match = scan.found.repeat ? null : recurrenceAt(scan.reading, at);
  if (!match) return null;
  const range = rangeOf(scan, at, match.next);
  if (!isIgnored(scan, range)) scan.found.repeat = { value: match.value, ...range };
  return match.next;
}

const duration = sequence([phrase("for"), distance], ([, { months, days, seconds }]) => {
  const minutes = seconds / 60;
  const fits = months + days === 0 && Number.isInteger(minutes) && minutes >= 1;
  return fits && minutes <= 10_080 ? minutes : null;
});

function durationStep(scan: Scan, at: number): number | null {
  const match = duration(scan.reading, at);
  if (!match) return null;
  const range = rangeOf(scan, at, match.next);
  if (!isIgnored(scan, range)) scan.found.durations.push({ value: match.value, ...range });
  return match.next;
}

function dateStep(scan: Scan, at: number): number | null {
  const match = dateAt(scan.reading, at);
  if (!match) return null;
  const range = rangeOf(scan, at, match.next);
  const value = isPossessive(scan.reading, match.next) ? null : dueDate(match, scan.reading);
  if (value && !isIgnored(scan, range)) scan.found.dates.push({ value, ...range });
  return match.next;
}

/**
 * Null for a date that no task is due on: one that is over and has none like it to come, or one
 * that something else is from ("the mail from friday").
 */
function dueDate(found: DateAt, reading: Reading): DateAt | null {
  const { meaning, elements, starts } = found;
  if (meaning.relation === "from" && !starts && !meaning.range) return null;
  if (meaning.endDate >= toDay(reading.now.day)) return found;
  const parts = partsOf(elements);
  const later = parts.day?.following;
  if (!parts.day || later === undefined) return null;
  const day = { ...parts.day, first: later, last: later };
  const ahead = resolve({ ...parts, day }, meaning.relation, reading);
  return ahead && { ...found, meaning: ahead };
}

function rangeOf({ reading }: Scan, at: number, next: number): Range {
  const start = reading.tokens[at]?.start ?? 0;
  return { start, end: reading.tokens[next - 1]?.end ?? start };
}

function isIgnored({ text, ignored }: Scan, { start, end }: Range): boolean {
  return ignored.has(plain(text.slice(start, end)));
}

/** Spans are compared by their words: case and spacing say nothing. */
function plain(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/g, " ");
}
