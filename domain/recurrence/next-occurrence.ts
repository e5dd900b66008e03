import { RRuleTemporal } from "rrule-temporal";
import { addMonths, type Day } from "#domain/dates/calendar.ts";
import { fromDay, toDay } from "#domain/dates/day-number.ts";
import type { Recurrence } from "#domain/task/task.ts";
import { firstDay } from "./first-day.ts";
import { withMonthEnds } from "./month-ends.ts";
import { formatRule, isSubDaily, parseRule, type RuleParts } from "./rule-parts.ts";

/** A rule without a day in so many years has ended for a task list, and for our patience. */
const HORIZON_YEARS = 30;

/**
 * Whether a rule repeats by days or more and ever falls on a day, so that a task with a calendar
 * day can follow it.
 */
export function isValidRule(rule: string): boolean {
  const parts = parseRule(rule);
  if (!parts || isSubDaily(parts.freq)) return false;
  return firstDay(withMonthEnds({ ...parts, until: null }, 0), 0) !== null;
}

/**
 * The day a repeating task moves to when it is completed, or null when its rule has ended.
 * By schedule it is the first day of the rule after both the due day (`after`) and the day of
 * completion; by completion the rule counts anew from that day. COUNT and UNTIL are those of the
 * schedule that begins at the anchor, whichever way the days between are counted.
 * Throws a RangeError for a rule that `isValidRule` refuses.
 */
export function nextOccurrence(
  recurrence: Recurrence,
  { after, completedOn }: { after: Day; completedOn: Day },
): Day | null {
  const parts = parseRule(recurrence.rule);
  if (!parts || isSubDaily(parts.freq)) {
    throw new RangeError(`Not a rule that counts in days: ${recurrence.rule}`);
  }
  if (recurrence.from === "schedule") {
    return firstAfter(parts, recurrence.anchor, after > completedOn ? after : completedOn);
  }
  const next = firstAfter({ ...parts, count: null, until: null }, completedOn, completedOn);
  const end = lastDay(parts, recurrence.anchor);
  return next !== null && end !== null && next > end ? null : next;
}

function firstAfter(parts: RuleParts, anchor: Day, after: Day): Day | null {
  const next = rule(parts, anchor, after).next(new Date(`${after}T00:00:00Z`));
  return next?.toString().slice(0, 10) ?? null;
}

/** The last day a rule allows, or null when it goes on for ever. */
function lastDay(parts: RuleParts, anchor: Day): Day | null {
  if (parts.until !== null) return toDay(parts.until);
  if (parts.count === null) return null;
  return rule(parts, anchor, anchor).all().at(-1)?.toString().slice(0, 10) ?? anchor;
}

/** The library searches as far as UNTIL, so it is always given one, beside COUNT too. */
function rule(parts: RuleParts, anchor: Day, after: Day): RRuleTemporal {
  const settled = withMonthEnds(parts, fromDay(anchor));
  const horizon = fromDay(addMonths(after > anchor ? after : anchor, HORIZON_YEARS * 12));
  const until = Math.min(parts.until ?? horizon, horizon);
  return new RRuleTemporal({
    rruleString: `DTSTART;VALUE=DATE:${anchor.replaceAll("-", "")}\nRRULE:${formatRule({ ...settled, until })}`,
    maxIterations: 100_000,
  });
}
