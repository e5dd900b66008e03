import { addDays, addMonths } from "#domain/dates/calendar.ts";
import { findDate } from "#domain/dates/find-date.ts";
import type { DateMeaning } from "#domain/dates/meaning.ts";
import { instantOf } from "#domain/dates/zone.ts";
import { parseRecurrence } from "#domain/recurrence/parse-recurrence.ts";
import type { TurnContext } from "#server/assistant/context/turn-context.ts";

const clockOnly =
  /^(?:at|by|to|around|about|for|from|until|before|after| )*(?:\d{1,2}(?::\d{2})?(?: ?[ap]m?\b)?(?: ?o'?clock)?|noon|midnight|midday|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: in the (?:morning|afternoon|evening)| at night)?$/i;

const reading = (context: TurnContext) => ({ now: new Date(context.now), zone: context.zone });

/** What a phrase like "by next friday at 5" means, or null when it names no day or time. */
export function readMoment(words: string | null, context: TurnContext): DateMeaning | null {
  return words ? (findDate(words, reading(context))?.meaning ?? null) : null;
}

/** `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`. */
export function toDue({ date, time }: Pick<DateMeaning, "date" | "time">): string {
  return time ? `${date}T${time}` : date;
}

/** The rule and first due date of "every monday at 9", or null when the words do not repeat. */
export function readRepeat(
  words: string | null,
  context: TurnContext,
): { rule: string; due: string } | null {
  if (!words) return null;
  const read = parseRecurrence(words, reading(context));
  return read && { rule: read.recurrence.rule, due: toDue(read) };
}

/** The new due date of a task: a time alone keeps its day, a day alone keeps its time. */
export function moveDue(due: string | null, words: string, context: TurnContext): string | null {
  const meaning = readMoment(words, context);
  if (!meaning) return null;
  const [day, time] = (due ?? "").split("T");
  if (clockOnly.test(words.trim()) && day) return toDue({ date: day, time: meaning.time });
  return toDue({ date: meaning.date, time: meaning.time ?? time ?? null });
}

/** A due date moved by months, days and minutes; from today when there was none. */
export function shiftDue(
  due: string | null,
  by: { months: number; days: number; minutes: number },
  context: TurnContext,
): string {
  const [day = context.today, time] = (due ?? context.today).split("T");
  const date = addDays(addMonths(day, by.months), by.days);
  if (by.minutes === 0) return toDue({ date, time: time ?? null });
  const start = instantOf(date, time ?? context.time, "UTC").getTime();
  return new Date(start + by.minutes * 60_000).toISOString().slice(0, 16);
}
