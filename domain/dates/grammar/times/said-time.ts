import type { Certainty, Clock, Grain } from "../element.ts";

const HOUR = 3600;

/** A time as it was said, and how sure the words make it that it is one. */
export interface SaidTime {
  clock: Clock;
  certainty: Certainty;
}

/** Hours 0 to 24 on the clock; 24:00 is the end of the day. */
export interface HourMinute {
  hour: number;
  minute: number;
}

/** Null for what no clock shows. An hour from 1 to 12 may be in either half of the day. */
export function saidTime(
  { hour, minute }: HourMinute,
  { grain, ambiguous, certainty }: { grain: Grain; ambiguous: boolean; certainty: Certainty },
): SaidTime | null {
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return null;
  const open = ambiguous && hour >= 1 && hour <= 12;
  return { clock: { second: hour * HOUR + minute * 60, ambiguous: open, grain }, certainty };
}

/** A time whose half of the day is known: 0 adds nothing, 12 is the afternoon. */
export function onHalf(
  { hour, minute }: HourMinute,
  half: 0 | 12,
  { grain, certainty }: { grain: Grain; certainty: Certainty },
): SaidTime | null {
  if (hour < 1 || hour > 12) return null;
  return saidTime({ hour: (hour % 12) + half, minute }, { grain, ambiguous: false, certainty });
}
