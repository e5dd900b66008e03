import { civilDay, type DayNumber } from "#domain/dates/day-number.ts";
import type { RuleParts } from "./rule-parts.ts";

/**
 * RFC 5545 leaves out months that lack the day. People who repeat something monthly on the 31st,
 * or yearly on February 29, mean the last day there is, as RFC 7529 says with SKIP=BACKWARD:
 * the latest of the days up to the wanted one.
 */
export function withMonthEnds(parts: RuleParts, anchor: DayNumber): RuleParts {
  const { day, month } = civilDay(anchor);
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
