import { toDay } from "#domain/dates/day-number.ts";
import { type DateAt, dateAt, isPossessive } from "#domain/dates/find-date.ts";
import { countsDays, distance } from "#domain/dates/grammar/distance.ts";
import { type Match, phrase, type Reading, sequence } from "#domain/dates/text/combinators.ts";
import { recurrenceAt } from "#domain/recurrence/find-recurrence.ts";
import type { Draft } from "#domain/recurrence/grammar/draft.ts";
import type { Priority } from "#domain/task/task.ts";
import { mentionAt, priorityAt } from "./mentions.ts";
import { plain, type QuickAddSpan, type SpanKind } from "./parse.ts";
import { quotedRanges } from "./title.ts";

/** Something at a place in the text. */
export interface Placed<T> {
  value: T;
  start: number;
  end: number;
}

/** What was found in one line, in the order of the text. */
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

/** Reads the line from left to right and takes the first thing that fits at each place. */
export function readSpans(text: string, reading: Reading, ignored: ReadonlySet<string>): Found {
  const found: Found = {
    spans: [],
    priority: null,
    project: null,
    labels: [],
    dates: [],
    repeat: null,
    durations: [],
  };
  const scan: Scan = { text, reading, ignored, found };
  const quotes = quotedRanges(text);
  for (let at = 0; at < reading.tokens.length; ) {
    const { start } = reading.tokens[at] ?? { start: 0 };
    const quoted = quotes.some((range) => start >= range.start && start < range.end);
    at = quoted ? at + 1 : stepFrom(scan, at);
  }
  return found;
}

/** The index of the token to go on with. */
function stepFrom(scan: Scan, at: number): number {
  return (
    mentionStep(scan, at) ??
    repeatStep(scan, at) ??
    durationStep(scan, at) ??
    dateStep(scan, at) ??
    at + 1
  );
}

function mentionStep(scan: Scan, at: number): number | null {
  const { text, reading, found } = scan;
  const level = found.priority === null ? priorityAt(reading, at) : null;
  if (level && take(scan, { kind: "priority", at, next: level.next, meaning: `p${level.value}` })) {
    found.priority = level.value;
    return level.next;
  }
  const project = found.project === null ? mentionAt("#", text, { reading, at }) : null;
  if (project && take(scan, { kind: "project", at, next: project.next, meaning: project.value })) {
    found.project = project.value;
    return project.next;
  }
  const label = mentionAt("@", text, { reading, at });
  if (label && take(scan, { kind: "label", at, next: label.next, meaning: label.value })) {
    if (!found.labels.includes(label.value)) found.labels.push(label.value);
    return label.next;
  }
  return (level ?? project ?? label)?.next ?? null;
}

function repeatStep(scan: Scan, at: number): number | null {
  const match = scan.found.repeat ? null : recurrenceAt(scan.reading, at);
  if (!match) return null;
  const place = placeOf(scan, at, match);
  if (!isIgnored(scan, place)) scan.found.repeat = { value: match.value, ...place };
  return match.next;
}

const duration = sequence([phrase("for"), distance], ([, said]) => {
  const minutes = said.seconds / 60;
  const fits = said.months + said.days === 0 && Number.isInteger(minutes) && minutes <= 10_080;
  return fits && !countsDays(said) ? minutes : null;
});

function durationStep(scan: Scan, at: number): number | null {
  const match = duration(scan.reading, at);
  if (!match) return null;
  const place = placeOf(scan, at, match);
  if (!isIgnored(scan, place)) scan.found.durations.push({ value: match.value, ...place });
  return match.next;
}

/** Days that are over and days of something else ("tomorrow's meeting") are no due dates. */
function dateStep(scan: Scan, at: number): number | null {
  const match = dateAt(scan.reading, at);
  if (!match) return null;
  const place = placeOf(scan, at, { value: match, next: match.next });
  const past = match.meaning.endDate < toDay(scan.reading.now.day);
  if (!past && !isPossessive(scan.reading, match.next) && !isIgnored(scan, place)) {
    scan.found.dates.push({ value: match, ...place });
  }
  return match.next;
}

function take(
  scan: Scan,
  span: { kind: SpanKind; at: number; next: number; meaning: string },
): boolean {
  const { start, end } = placeOf(scan, span.at, { value: null, next: span.next });
  if (isIgnored(scan, { start, end })) return false;
  scan.found.spans.push({
    start,
    end,
    kind: span.kind,
    text: scan.text.slice(start, end),
    meaning: span.meaning,
  });
  return true;
}

function placeOf(
  { reading }: Scan,
  at: number,
  { next }: Match<unknown>,
): { start: number; end: number } {
  const start = reading.tokens[at]?.start ?? 0;
  return { start, end: reading.tokens[next - 1]?.end ?? start };
}

function isIgnored(
  { text, ignored }: Scan,
  { start, end }: { start: number; end: number },
): boolean {
  return ignored.has(plain(text.slice(start, end)));
}
