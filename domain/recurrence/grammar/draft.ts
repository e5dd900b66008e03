import type { DayNumber } from "#domain/dates/day-number.ts";
import type { Parts } from "#domain/dates/grammar/resolve.ts";
import type { Frequency, RuleDay } from "../rule-parts.ts";

/** "on the 4th", "the second and last friday": which ones of a period. */
export interface Positions {
  /** Weekdays with their place, when weekdays were named. */
  days: RuleDay[];
  /** Places of days, when none were named; what of depends on the frequency. */
  ordinals: number[];
  /** "the last workday": one place among Monday to Friday. */
  workday: number | null;
}

/** What one clause of a repeat expression says. Clauses that say the same thing do not combine. */
export interface Draft {
  freq?: Frequency;
  interval?: number;
  /** Weekdays without a place: "on mondays". */
  weekdays?: readonly number[];
  positions?: Positions;
  months?: readonly number[];
  weeks?: readonly number[];
  monthDays?: readonly number[];
  time?: Parts;
  start?: DayNumber;
  /** Read again from the start, so that "april until march" ends in the year after. */
  until?: (from: DayNumber, freq: Frequency) => DayNumber | null;
  count?: number;
  /** Minutes that each time takes. */
  lasts?: number;
  completion?: true;
  withoutMonths?: readonly number[];
  withoutWeekdays?: readonly number[];
  /** How sure the clause makes that anything repeats: "every" does, "weekly" may describe. */
  repeats?: "surely" | "maybe";
}

/** Null when both say something about the same thing; "every night" and "at 10" make one time. */
export function merge(a: Draft, b: Draft): Draft | null {
  const time = a.time && b.time ? mergeTimes(a.time, b.time) : (a.time ?? b.time);
  const shared = Object.keys(b).filter((key) => key in a && key !== "repeats" && key !== "time");
  if (shared.length > 0 || time === null) return null;
  const surely = a.repeats === "surely" || b.repeats === "surely";
  const repeats = surely ? "surely" : (a.repeats ?? b.repeats);
  return { ...a, ...b, ...(time ? { time } : {}), ...(repeats ? { repeats } : {}) };
}

function mergeTimes(a: Parts, b: Parts): Parts | null {
  return Object.keys(b).some((kind) => kind in a) ? null : { ...a, ...b };
}
