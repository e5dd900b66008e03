import { civilDay, type DayNumber, dayNumber, toDay, weekdayOf } from "#domain/dates/day-number.ts";

/**
 * The day an expected field means. Rows say it as `YYYYMMDD` or, as their source does, relative
 * to the moment of saying: `'%d0303' % NOW.year`, `'%d0601' % (NOW.year + 1)`, or the coming
 * weekday. Null for a form that is none of these.
 */
export function expectedDay(value: string, now: DayNumber): string | null {
  const fixed = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(value);
  if (fixed) return `${fixed[1]}-${fixed[2]}-${fixed[3]}`;
  const ofYear = /^'%d(\d{2})(\d{2})' % \(?NOW\.year(?: \+ (\d+))?\)?$/.exec(value);
  if (ofYear) {
    const [, month, day, years] = ofYear;
    return toDay(dayNumber(civilDay(now).year + Number(years ?? 0), Number(month), Number(day)));
  }
  const weekday = /timedelta\(days=\((\d) - NOW\.weekday\(\)\) % 7\)/.exec(value)?.[1];
  if (weekday === undefined) return null;
  // Their week begins with Monday as 0, ours with Sunday.
  return toDay(now + ((Number(weekday) + 1 - weekdayOf(now) + 7) % 7));
}
