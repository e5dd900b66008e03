import { addDays, type Day } from "#domain/dates/calendar.ts";
import { type DateContext, parseDateExpression } from "#domain/dates/parse-date.ts";
import type { Term } from "./filter.ts";

/** What of a condition says when. */
export type DateTerm = Pick<Extract<Term, { type: "date" }>, "field" | "op" | "date">;

/** The days a condition admits, both included; null is no bound. */
export interface DayBounds {
  from: Day | null;
  to: Day | null;
}

/**
 * Reads the date of a condition at this moment, as people mean it in a list: "7 days" and "next
 * 7 days" are the coming ones with today, and "created after: monday" looks back. Null when it is no date.
 */
export function dateBounds({ field, op, date }: DateTerm, context: DateContext): DayBounds | null {
  const tense = field === "due" || field === "start" ? "future" : "past";
  const period = comingDays(date, context) ?? namedDays(date, { ...context, tense });
  if (!period) return null;
  if (op === "before") return { from: null, to: addDays(period.from, -1) };
  if (op === "after") return { from: addDays(period.to, 1), to: null };
  return period;
}

function namedDays(date: string, context: DateContext): { from: Day; to: Day } | null {
  const meaning = parseDateExpression(date, context);
  return meaning && { from: meaning.date, to: meaning.endDate };
}

function comingDays(date: string, context: DateContext): { from: Day; to: Day } | null {
  const [, count] = /^(?:the )?(?:next )?(\d{1,3}) days?$/i.exec(date.trim()) ?? [];
  const today = count === undefined ? null : parseDateExpression("today", context);
  return today && { from: today.date, to: addDays(today.date, Number(count) - 1) };
}
