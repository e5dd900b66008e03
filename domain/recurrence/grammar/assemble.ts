import type { DayNumber } from "#domain/dates/day-number.ts";
import { civilDay } from "#domain/dates/day-number.ts";
import { unitStart } from "#domain/dates/grammar/days/units.ts";
import { type Time, timeOf, WHOLE_DAY } from "#domain/dates/grammar/time-of-day.ts";
import type { Reading } from "#domain/dates/text/combinators.ts";
import { firstDay } from "../first-day.ts";
import { withMonthEnds } from "../month-ends.ts";
import type { Frequency, RuleDay, RuleParts } from "../rule-parts.ts";
import type { Draft, Positions } from "./draft.ts";

/** A repeat expression as a whole, with everything but the words. */
export interface Repetition {
  parts: RuleParts;
  /** The first day of the repetition. */
  first: DayNumber;
  /** The day named by "starting ...". */
  start: DayNumber | null;
  /** Seconds since midnight, with the end of a range of times. */
  time: { second: number; end: number | null } | null;
  completion: boolean;
}

/** Null when the clauses make no rule, such as "every week on the 9th day". */
export function assemble(draft: Draft, reading: Reading): Repetition | null {
  const freq = frequencyOf(draft);
  const positions = draft.positions ? placed(draft.positions, freq, draft) : {};
  if (!positions) return null;
  const time = timed(draft, reading);
  const start = startOf(draft, time, reading);
  const until = draft.until ? draft.until(start, freq) : null;
  if (draft.until && (until === null || until < start)) return null;
  const parts: RuleParts = {
    freq,
    interval: draft.interval ?? 1,
    byDay: (draft.weekdays ?? []).map((weekday) => ({ weekday, nth: null })),
    byMonthDay: draft.monthDays ?? [],
    byMonth: draft.months ?? [],
    byYearDay: [],
    byWeekNo: draft.weeks ?? [],
    bySetPos: [],
    weekStart: reading.weekStart,
    count: until === null ? (draft.count ?? null) : null,
    until,
    ...positions,
    ...exceptions(draft),
  };
  const anchor = firstDay(withMonthEnds({ ...parts, until: null }, start), start);
  if (anchor === null) return null;
  return {
    parts,
    first: anchor,
    start: draft.start ?? null,
    time,
    completion: draft.completion === true,
  };
}

function timed({ time, lasts }: Draft, reading: Reading): Time | null {
  const said = time ? timeOf(time, false, reading) : null;
  return said && lasts !== undefined && said.end === null
    ? { ...said, end: (said.second + lasts * 60) % WHOLE_DAY }
    : said;
}

function frequencyOf(draft: Draft): Frequency {
  if (draft.freq) return draft.freq;
  if (draft.weeks || (draft.positions && draft.months)) return "YEARLY";
  return draft.positions ? "MONTHLY" : "WEEKLY";
}

function startOf(draft: Draft, time: { second: number } | null, reading: Reading): DayNumber {
  const { day, second } = reading.now;
  const start = draft.start ?? (time && time.second <= second ? day + 1 : day);
  // "every march" is not tied to the day of the month it is said on.
  const onlyMonths = draft.months && !draft.positions && !draft.monthDays && !draft.weekdays;
  if (!onlyMonths || draft.months?.includes(civilDay(start).month)) return start;
  return unitStart("month", start, { steps: 1, weekStart: reading.weekStart });
}

const workweek: readonly RuleDay[] = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, nth: null }));

/** What places mean depends on the period they are in. */
function placed(
  { days, ordinals, workday }: Positions,
  freq: Frequency,
  draft: Draft,
): Partial<RuleParts> | null {
  const ofYear = freq === "YEARLY" && !draft.months;
  if (freq === "WEEKLY") return weekdaysByPlace(days, ordinals);
  if (freq !== "MONTHLY" && freq !== "YEARLY") return null;
  if (workday !== null) return { byDay: workweek, bySetPos: [workday] };
  if (days.length > 0) return ordinals.length > 0 ? null : { byDay: days };
  if (ordinals.some((n) => Math.abs(n) > (ofYear ? 366 : 31))) return null;
  return ofYear ? { byYearDay: ordinals } : { byMonthDay: ordinals };
}

/** "every week on the 4th day" is a Wednesday: weeks are counted from Sunday. */
function weekdaysByPlace(
  days: readonly RuleDay[],
  ordinals: readonly number[],
): Partial<RuleParts> | null {
  if (days.length > 0 || ordinals.some((n) => n > 7 || n < -7)) return null;
  return { byDay: ordinals.map((n) => ({ weekday: n > 0 ? n - 1 : n + 7, nth: null })) };
}

function exceptions({
  withoutMonths,
  withoutWeekdays,
  months,
  weekdays,
}: Draft): Partial<RuleParts> {
  const all = (length: number, from: number) =>
    Array.from({ length }, (_, offset) => offset + from);
  return {
    ...(withoutMonths
      ? { byMonth: (months ?? all(12, 1)).filter((n) => !withoutMonths.includes(n)) }
      : {}),
    ...(withoutWeekdays
      ? {
          byDay: (weekdays ?? all(7, 0))
            .filter((n) => !withoutWeekdays.includes(n))
            .map((weekday) => ({ weekday, nth: null })),
        }
      : {}),
  };
}
