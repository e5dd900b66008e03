import { addDays, type Day } from "#domain/dates/calendar.ts";
import { fromDay, toDay } from "#domain/dates/day-number.ts";
import type { DateAt } from "#domain/dates/find-date.ts";
import { type Parts, partsOf, resolve } from "#domain/dates/grammar/resolve.ts";
import type { DateMeaning } from "#domain/dates/meaning.ts";
import type { Reading } from "#domain/dates/text/combinators.ts";
import { assemble } from "#domain/recurrence/grammar/assemble.ts";
import { type Draft, merge } from "#domain/recurrence/grammar/draft.ts";
import { type ParsedRecurrence, toParsed } from "#domain/recurrence/parse-recurrence.ts";
import type { Recurrence } from "#domain/task/task.ts";
import type { QuickAddSpan, SpanKind } from "./parse.ts";
import type { Found, Placed } from "./read-spans.ts";

/** When a task is due, and the spans that say so. */
export interface Schedule {
  dueDate: Day | null;
  dueTime: string | null;
  durationMinutes: number | null;
  startDate: Day | null;
  recurrence: Recurrence | null;
  spans: QuickAddSpan[];
}

/** Puts the dates, times and repeats of one line together. */
export function readSchedule(text: string, reading: Reading, found: Found): Schedule {
  const starts = found.dates.find(
    ({ value }) => value.meaning.relation === "from" && hasDay(value),
  );
  const due = combine(
    found.dates.filter((date) => date !== starts),
    reading,
  );
  const today = toDay(reading.now.day);
  const repeat = found.repeat && repeatOf(found.repeat.value, due?.value, starts?.value, reading);
  const span = (kind: SpanKind, place: Placed<unknown>, meaning: string): QuickAddSpan => ({
    start: place.start,
    end: place.end,
    kind,
    text: text.slice(place.start, place.end),
    meaning,
  });
  const schedule = repeat
    ? repeatedSchedule(repeat)
    : due
      ? dueSchedule(due.value.meaning, today)
      : unscheduled;
  const spans = (due?.places ?? []).map((place) =>
    span(
      hasDay(place.value) ? "date" : "time",
      place,
      hasDay(place.value) ? whenOf(schedule) : (schedule.dueTime ?? ""),
    ),
  );
  if (found.repeat && repeat) spans.push(span("recurrence", found.repeat, repeat.recurrence.rule));
  const startDate = starts && !repeat ? starts.value.meaning.date : schedule.startDate;
  if (starts) spans.push(span("date", starts, starts.value.meaning.date));
  const length =
    schedule.dueTime !== null && schedule.durationMinutes === null ? found.durations[0] : undefined;
  if (length) spans.push(span("time", length, `${length.value} min`));
  return {
    ...schedule,
    startDate,
    durationMinutes: length?.value ?? schedule.durationMinutes,
    spans,
  };
}

const unscheduled: Omit<Schedule, "spans"> = {
  dueDate: null,
  dueTime: null,
  durationMinutes: null,
  startDate: null,
  recurrence: null,
};

function hasDay({ elements }: DateAt): boolean {
  return elements.some(({ kind }) => kind === "day" || kind === "weekday" || kind === "offset");
}

interface Combined {
  value: { meaning: DateMeaning; parts: Parts };
  places: Placed<DateAt>[];
}

/** The first date, completed by a later one that speaks of something else ("at 5" ... "friday"). */
function combine(dates: readonly Placed<DateAt>[], reading: Reading): Combined | null {
  const [first, ...others] = dates;
  if (!first) return null;
  const value = { meaning: first.value.meaning, parts: partsOf(first.value.elements) };
  for (const other of others) {
    const parts = partsOf(other.value.elements);
    const overlap =
      Object.keys(parts).some((kind) => kind in value.parts) ||
      hasDay(first.value) === hasDay(other.value);
    const meaning = overlap
      ? null
      : resolve({ ...value.parts, ...parts }, value.meaning.relation, reading);
    if (meaning)
      return { value: { meaning, parts: { ...value.parts, ...parts } }, places: [first, other] };
  }
  return { value, places: [first] };
}

/** A day beside a repeat is where it starts, a time is its time. */
function repeatOf(
  draft: Draft,
  due: Combined["value"] | undefined,
  starts: DateAt | undefined,
  reading: Reading,
): ParsedRecurrence | null {
  const { clock, part, day, weekday, offset } = due?.parts ?? {};
  const named =
    starts?.meaning.date ?? ((day ?? weekday ?? offset) ? due?.meaning.date : undefined);
  const time = (clock ?? part) ? { time: { ...(clock && { clock }), ...(part && { part }) } } : {};
  const extra: Draft = { ...(named ? { start: fromDay(named) } : {}), ...time };
  const repetition = assemble(merge(draft, extra) ?? draft, reading);
  return repetition && toParsed(repetition);
}

function repeatedSchedule({
  recurrence,
  date,
  time,
  endTime,
}: ParsedRecurrence): Omit<Schedule, "spans"> {
  return {
    dueDate: date,
    dueTime: time,
    durationMinutes: minutesBetween(time, endTime),
    startDate: null,
    recurrence,
  };
}

/**
 * A task gets one day: the last of a period that has begun ("this week"), the first of one to
 * come ("next month"), the day before something it has to be done before.
 */
function dueSchedule(meaning: DateMeaning, today: Day): Omit<Schedule, "spans"> {
  const { date, time, endDate, endTime, range, relation } = meaning;
  const length = range ? minutesBetween(time, endTime) : null;
  if (time !== null)
    return { ...unscheduled, dueDate: date, dueTime: time, durationMinutes: length };
  if (relation === "after") return { ...unscheduled, startDate: addDays(endDate, 1) };
  if (range) return { ...unscheduled, startDate: date, dueDate: endDate };
  if (relation === "before" && date > today) return { ...unscheduled, dueDate: addDays(date, -1) };
  return { ...unscheduled, dueDate: date <= today ? endDate : date };
}

function minutesBetween(from: string | null, to: string | null): number | null {
  if (from === null || to === null) return null;
  const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
  return (minutes(to) - minutes(from) + 1440) % 1440 || null;
}

function whenOf({ dueDate, dueTime, startDate }: Omit<Schedule, "spans">): string {
  const day = dueDate ?? startDate ?? "";
  return dueTime === null ? day : `${day}T${dueTime}`;
}
