import type { Day } from "./calendar.ts";
import { type DayNumber, dayNumber, fromDay, toDay } from "./day-number.ts";

const SECONDS_PER_DAY = 86_400;

/** What calendar and clock on the wall of a zone show. */
export interface WallClock {
  day: DayNumber;
  /** Since midnight, 0 to 86399: as the clock reads, not as time has passed. */
  second: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Formats are costly to make and few, so each zone's is kept. */
function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
    formats.set(zone, format);
  }
  return format;
}

/** Throws a RangeError when the runtime does not know the zone. */
export function wallClockIn(zone: string, instant: Date): WallClock {
  const parts = formatOf(zone).formatToParts(instant);
  const field = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return {
    day: dayNumber(field("year"), field("month"), field("day")),
    second: field("hour") * 3600 + field("minute") * 60 + field("second"),
  };
}

/** The calendar day on which `now` falls in a zone. */
export function todayIn(zone: string, now: Date): Day {
  return toDay(wallClockIn(zone, now).day);
}

/** `HH:MM`, 24 hours, as the clock of the zone shows it. */
export function clockTimeIn(zone: string, instant: Date): string {
  return clockTime(wallClockIn(zone, instant).second);
}

/**
 * The instant at which a zone's wall shows this day and time (`HH:MM`; midnight when null).
 * As RFC 5545 3.3.5 has it: a time that a change of clocks skips is read with the offset from
 * before the change, and of a time that occurs twice the first is meant.
 */
export function instantOf(day: Day, time: string | null, zone: string): Date {
  const [hours, minutes] = (time ?? "00:00").split(":").map(Number);
  const wall = fromDay(day) * SECONDS_PER_DAY + (hours ?? 0) * 3600 + (minutes ?? 0) * 60;
  const before = offsetAt(zone, wall - SECONDS_PER_DAY);
  const after = offsetAt(zone, wall + SECONDS_PER_DAY);
  const exact = [before, after].find((offset) => offsetAt(zone, wall - offset) === offset);
  return new Date((wall - (exact ?? before)) * 1000);
}

/** Seconds that the wall of a zone is ahead of UTC at an instant given in seconds. */
function offsetAt(zone: string, epochSeconds: number): number {
  const wall = wallClockIn(zone, new Date(epochSeconds * 1000));
  return wall.day * SECONDS_PER_DAY + wall.second - epochSeconds;
}

/** `HH:MM` of a number of seconds since midnight. */
export function clockTime(second: number): string {
  return new Date(second * 1000).toISOString().slice(11, 16);
}
