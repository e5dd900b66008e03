import { addDays, type Day } from "#domain/dates/calendar.ts";
import { fromDay, toDay } from "#domain/dates/day-number.ts";
import type { DateAt } from "#domain/dates/find-date.ts";
import { type Parts, partsOf, resolve } from "#domain/dates/grammar/resolve.ts";
import type { DateMeaning } from "#domain/dates/meaning.ts";
import type { Reading } from "#domain/dates/text/combinators.ts";
import { assemble } from "#domain/recurrence/grammar/assemble.ts";
import { type Draft, merge } from "#domain/recurrence/grammar/draft.ts";
import { type ParsedRecurrence, toParsed } from "#domain/recurrence/parse-recurrence.ts";
import { minutesUntil } from "#domain/task/length.ts";
import type { Found, Placed } from "./read-spans.ts";
import type { QuickAddSpan, SpanKind, When } from "./result.ts";

/** Puts the dates, times and repeats of one line together. */
export function readSchedule(
  text: string,
  reading: Reading,
  found: Found,
): { when: When; spans: QuickAddSpan[] } {
  const start = found.dates.find(({ value }) => value.starts && value.meaning.namesDay);
  const others = found.dates.filter((date) => date !== start);
  const said = combine(others, reading);
  const repetition =
    found.repeat && repeated(found.repeat.value, { due: said, start: start?.value, reading });
  const repeat = repetition?.parsed;
  const due = repeat && !repetition.dueSaid ? null : said;
  const when = repeat
    ? whenRepeated(repeat)
    : whenDue(due?.meaning ?? null, toDay(reading.now.day));
  if (start && !repeat) when.startDate = start.value.meaning.date;
  const stretch = due?.meaning.range && when.startDate && when.dueDate && when.dueTime === null;
  const moment = stretch ? `${when.startDate}/${when.dueDate}` : momentText(when);
  const time = timeText(when);
  const length = when.dueTime !== null && when.durationMinutes === null ? found.durations[0] : null;
  if (length) when.durationMinutes = length.value;

  const span = (kind: SpanKind, { start, end }: Placed<unknown>, meaning: string) => ({
    start,
    end,
    kind,
    text: text.slice(start, end),
    meaning,
  });
  const spans = (due?.places ?? []).map((place) =>
    place.value.meaning.namesDay ? span("date", place, moment) : span("time", place, time),
  );
  if (found.repeat && repeat) spans.push(span("recurrence", found.repeat, repeat.recurrence.rule));
  if (start) spans.push(span("date", start, start.value.meaning.date));
  if (length) spans.push(span("time", length, `${length.value} min`));
  return { when, spans };
}

/** A date, or a day and a time from two places of the line. */
interface Due {
  meaning: DateMeaning;
  parts: Parts;
  places: Placed<DateAt>[];
}

/** The first date, completed by a later one that says what it leaves open ("at 5" ... "friday"). */
function combine(dates: readonly Placed<DateAt>[], reading: Reading): Due | null {
  const [first, ...others] = dates;
  if (!first) return null;
  const { meaning, elements } = first.value;
  const due: Due = { meaning, parts: partsOf(elements), places: [first] };
  for (const other of others) {
    const more = partsOf(other.value.elements);
    const repeats = Object.keys(more).some((kind) => kind in due.parts);
    if (repeats || other.value.meaning.namesDay === meaning.namesDay) continue;
    const parts = { ...due.parts, ...more };
    const whole = resolve(parts, meaning.relation, reading);
    if (whole) return { meaning: whole, parts, places: [first, other] };
  }
  return due;
}

/**
 * A day beside a repeat is where it starts, a time is its time; a week or a month is the part of
 * the calendar it keeps to. What the repeat says already leaves the day and time unsaid.
 */
function repeated(
  draft: Draft,
  { due, start, reading }: { due: Due | null; start: DateAt | undefined; reading: Reading },
): { parsed: ParsedRecurrence; dueSaid: boolean } | null {
  const { clock, part } = due?.parts ?? {};
  const time = { ...(clock ? { clock } : {}), ...(part ? { part } : {}) };
  const said: Draft = {
    ...(start
      ? { start: fromDay(start.meaning.date) }
      : due
        ? within(due.meaning, draft, reading)
        : {}),
    ...(clock || part ? { time } : {}),
  };
  const whole = merge(draft, said);
  const repetition = assemble(whole ?? draft, reading);
  return repetition && { parsed: toParsed(repetition), dueSaid: whole !== null };
}

/** "every day next week" ends with the week. */
function within({ namesDay, date, endDate }: DateMeaning, draft: Draft, { now }: Reading): Draft {
  if (!namesDay) return {};
  const start = Math.max(fromDay(date), now.day);
  const last = fromDay(endDate);
  const ends = last > start && draft.until === undefined && draft.count === undefined;
  return { start, ...(ends ? { until: () => last } : {}) };
}

function whenRepeated({ recurrence, date, time, endTime }: ParsedRecurrence): When {
  const durationMinutes = minutesBetween(time, endTime);
  return { dueDate: date, dueTime: time, durationMinutes, startDate: null, recurrence };
}

/**
 * A task gets one day: the last of a period that has begun ("this week"), the first of one to
 * come ("next month"), the day before something it has to be done before.
 */
function whenDue(meaning: DateMeaning | null, today: Day): When {
  const none: When = {
    dueDate: null,
    dueTime: null,
    durationMinutes: null,
    startDate: null,
    recurrence: null,
  };
  if (!meaning) return none;
  const { date, time, endDate, endTime, range, relation } = meaning;
  if (time !== null) {
    return {
      ...none,
      dueDate: date,
      dueTime: time,
      durationMinutes: minutesBetween(time, endTime),
    };
  }
  if (relation === "after") return { ...none, startDate: addDays(endDate, 1) };
  if (range) return { ...none, startDate: date, dueDate: endDate };
  if (relation === "before" && date > today) return { ...none, dueDate: addDays(date, -1) };
  return { ...none, dueDate: date <= today ? endDate : date };
}

function minutesBetween(from: string | null, to: string | null): number | null {
  return from === null || to === null ? null : minutesUntil(from, to);
}

function momentText(when: When): string {
  const day = when.dueDate ?? when.startDate ?? "";
  return when.dueTime === null ? day : `${day}T${timeText(when)}`;
}

function timeText({ dueTime, durationMinutes }: When): string {
  return `${dueTime ?? ""}${durationMinutes === null ? "" : `/PT${durationMinutes}M`}`;
}
