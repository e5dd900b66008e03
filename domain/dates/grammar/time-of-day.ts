import type { Reading } from "../text/combinators.ts";
import type { Clock, ClockElement, Grain, PartElement } from "./element.ts";
import { partHour } from "./times/day-part.ts";

const HALF_DAY = 12 * 3600;
export const WHOLE_DAY = 24 * 3600;
/** Nobody has breakfast before. */
const NIGHT_ENDS = 4 * 3600;

/** Seconds since midnight, up to 24:00. */
export interface Time {
  second: number;
  /** The end of a range, or null. */
  end: number | null;
  grain: Grain;
}

/** What clock and part of the day say together; null when they name no time. */
export function timeOf(
  { clock, part }: { clock?: ClockElement; part?: PartElement },
  today: boolean,
  reading: Reading,
): Time | null {
  if (!clock) {
    const hour = part && part.part !== "end" ? partHour[part.part] : null;
    return hour === null || hour === undefined
      ? null
      : { second: hour * 3600, end: null, grain: "hour" };
  }
  const { from, to } = clock;
  const now = today ? reading.now.second : null;
  const second = secondOf(inheritHalf(from, to), { part, occasion: reading.occasion }, now);
  return { second, end: to && endOf(to, second), grain: from.grain };
}

/** "2 to 4pm" begins in the afternoon, "11 to 1pm" in the morning. */
function inheritHalf(from: Clock, to: Clock | null): Clock {
  if (!from.ambiguous || !to || to.ambiguous) return from;
  const late = (from.second % HALF_DAY) + HALF_DAY;
  const second = late < to.second ? late : from.second % HALF_DAY;
  return { ...from, second, ambiguous: false };
}

function endOf(to: Clock, from: number): number {
  if (!to.ambiguous) return to.second;
  const early = to.second % HALF_DAY;
  return early > from ? early : early + HALF_DAY;
}

/**
 * A time without its half of the day takes it from the part of the day, or from what is planned;
 * else from custom (1 to 6 are in the afternoon), unless that has passed today and the other half
 * has not.
 */
function secondOf(
  clock: Clock,
  { part, occasion }: { part: PartElement | undefined; occasion: Reading["occasion"] },
  now: number | null,
): number {
  if (!clock.ambiguous) return clock.second;
  const early = clock.second % HALF_DAY;
  const late = early + HALF_DAY;
  if (part && part.part !== "end") {
    if (part.part === "morning") return early;
    return part.part === "night" && early < 3600 ? WHOLE_DAY + early : late;
  }
  if (occasion === "evening") return late;
  if (occasion === "morning" && early >= NIGHT_ENDS) return early;
  const usual = early < 7 * 3600 ? late : early;
  if (now === null || usual > now) return usual;
  return late > now ? late : usual;
}
