import { addDays, type Day, daysBetween } from "#domain/dates/calendar.ts";
import { parseDateExpression } from "#domain/dates/parse-date.ts";
import { todayIn } from "#domain/dates/zone.ts";
import { parseQuickAdd } from "#domain/quick-add/parse.ts";
import type { When } from "#domain/quick-add/result.ts";
import { nextOccurrence } from "#domain/recurrence/next-occurrence.ts";

type Moment = { now: Date; zone: string };

/**
 * When a task is due, from what Todoist has in its DATE: what somebody typed, today or years ago.
 * So a day may lie in the past, and what repeats since long ago is due on its next day. Null for
 * what says more than a date, or none.
 */
export function readTodoistDate(text: string, moment: Moment): When | null {
  // Todoist's own short form, and the fraction of a second that only machines write.
  const words = text.replace(/^tom\b/i, "tomorrow").replace(/(:\d\d)\.\d+/, "$1");
  const read = parseQuickAdd(words, moment);
  const over = overdue(words, moment);
  const { title, project, labels, dueDate, dueTime, durationMinutes, startDate, recurrence } = read;
  if (title !== "" || project !== null || labels.length > 0 || dueDate === null) return over;
  const when = { dueDate, dueTime, durationMinutes, startDate, recurrence };
  const today = todayIn(moment.zone, moment.now);
  if (recurrence) return { ...when, dueDate: fromToday(when.dueDate, recurrence, today) };
  return over && isLeftOver(over.dueDate, dueDate, today) ? over : when;
}

/** A single day that is over. */
function overdue(text: string, { now, zone }: Moment): (When & { dueDate: Day }) | null {
  const meaning = parseDateExpression(text, { now, zone, tense: "past" });
  if (!meaning || meaning.range || meaning.relation !== "on") return null;
  const { date, endDate, time } = meaning;
  if (date !== endDate || date > todayIn(zone, now)) return null;
  return {
    ...{ dueDate: date, dueTime: time, durationMinutes: null },
    ...{ startDate: null, recurrence: null },
  };
}

/** What was due within so many days is overdue rather than due in a year. */
const OVERDUE_DAYS = 120;

/** "Jun 10" on June 17 was a week ago; other words ("friday") look ahead. */
function isLeftOver(past: Day, future: Day, today: Day): boolean {
  const sameDay = past.slice(5) === future.slice(5) && past < today;
  return sameDay && future > today && daysBetween(past, today) <= OVERDUE_DAYS;
}

function fromToday(first: Day, recurrence: NonNullable<When["recurrence"]>, today: Day): Day {
  if (first >= today) return first;
  const yesterday = addDays(today, -1);
  const bySchedule = { ...recurrence, from: "schedule" as const };
  return nextOccurrence(bySchedule, { after: yesterday, completedOn: yesterday }) ?? first;
}
