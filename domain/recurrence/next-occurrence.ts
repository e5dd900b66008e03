import { RRuleTemporal } from "rrule-temporal";
import type { Day } from "#domain/dates/calendar.ts";
import { civilDay, fromDay, toDay } from "#domain/dates/day-number.ts";
import type { Recurrence } from "#domain/task/task.ts";
import { formatRule, isSubDaily, parseRule, type RuleParts } from "./rule-parts.ts";

/** Whether a rule repeats by days or more, so that a task with a calendar day can follow it. */
export function isValidRule(rule: string): boolean {
  const parts = parseRule(rule);
  return parts !== null && !isSubDaily(parts.freq);
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
  const next = rule(parts, anchor).next(new Date(`${after}T00:00:00Z`));
  return next?.toString().slice(0, 10) ?? null;
}

/** The last day a rule allows, or null when it goes on for ever. */
function lastDay(parts: RuleParts, anchor: Day): Day | null {
  if (parts.until !== null) return toDay(parts.until);
  if (parts.count === null) return null;
  const last = rule(parts, anchor).all().at(-1);
  return last ? last.toString().slice(0, 10) : anchor;
}

function rule(parts: RuleParts, anchor: Day): RRuleTemporal {
  const start = anchor.replaceAll("-", "");
  return new RRuleTemporal({
    rruleString: `DTSTART;VALUE=DATE:${start}\nRRULE:${formatRule(withMonthEnds(parts, anchor))}`,
  });
}

/**
 * RFC 5545 leaves out months that lack the day. People who repeat something monthly on the 31st,
 * or yearly on February 29, mean the last day there is, as RFC 7529 says with SKIP=BACKWARD:
 * the latest of the days up to the wanted one.
 */
export function withMonthEnds(parts: RuleParts, anchor: Day): RuleParts {
  const { day, month } = civilDay(fromDay(anchor));
  const free =
    parts.byDay.length + parts.byYearDay.length + parts.byWeekNo.length + parts.bySetPos.length ===
    0;
  const wanted = parts.byMonthDay[0] ?? day;
  if (!free || parts.byMonthDay.length > 1 || wanted <= 28) return parts;
  if (parts.freq === "YEARLY") {
    const leapDay = (parts.byMonth[0] ?? month) === 2 && parts.byMonth.length <= 1;
    if (!leapDay) return parts;
    return { ...parts, byMonth: [2], byMonthDay: [28, 29], bySetPos: [-1] };
  }
  if (parts.freq !== "MONTHLY") return parts;
  const upTo = Array.from({ length: wanted - 27 }, (_, offset) => 28 + offset);
  return { ...parts, byMonthDay: upTo, bySetPos: [-1] };
}
