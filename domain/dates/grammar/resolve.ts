import { civilDay, type DayNumber, toDay, twoDigits, weekdayOf } from "../day-number.ts";
import type { DateMeaning, Relation } from "../meaning.ts";
import type { Reading } from "../text/combinators.ts";
import { clockTime, instantOf, wallClockIn } from "../zone.ts";
import { weekdayFrom, weekdayInWeek } from "./days/weekday.ts";
import type {
  Clock,
  ClockElement,
  DayElement,
  Element,
  Grain,
  OffsetElement,
  PartElement,
  WeekdayElement,
  ZoneElement,
} from "./element.ts";
import { partHour } from "./times/day-part.ts";

const HALF_DAY = 12 * 3600;
const DAY = 24 * 3600;

/** The parts of one expression, each at most once. */
export interface Parts {
  day?: DayElement;
  weekday?: WeekdayElement;
  clock?: ClockElement;
  part?: PartElement;
  offset?: OffsetElement;
  zone?: ZoneElement;
}

export function partsOf(elements: readonly Element[]): Parts {
  return Object.fromEntries(elements.map((element) => [element.kind, element]));
}

interface Moment {
  day: DayNumber;
  second: number | null;
  lastDay: DayNumber;
  endSecond: number | null;
  grain: Grain;
}

/** What the parts mean together, or null when they contradict each other. */
export function resolve(parts: Parts, relation: Relation, reading: Reading): DateMeaning | null {
  const moment = momentOf(parts, reading);
  if (!moment) return null;
  const local = parts.zone ? inReadersZone(moment, parts.zone, reading) : moment;
  return meaningOf(local, parts, relation);
}

function momentOf(parts: Parts, reading: Reading): Moment | null {
  const { offset, clock } = parts;
  if (offset && clock && !offset.dayOnly) return null;
  if (offset && !clock) return offsetMoment(offset);
  const day = offset ? singleOffsetDay(offset) : dayOf(parts, reading);
  const time = timeOf(parts, day === null || day.first === reading.now.day, reading);
  if (time === null) {
    return (
      day && { day: day.first, second: null, lastDay: day.last, endSecond: null, grain: day.grain }
    );
  }
  if (day && day.first !== day.last && day.grain !== "week") return null;
  const passed = time.second <= reading.now.second;
  const first = day?.first ?? reading.now.day + Number(passed);
  return normal({
    day: parts.part?.today && passed && parts.clock ? reading.now.day + 1 : first,
    second: time.second,
    lastDay: first,
    endSecond: time.end,
    grain: time.grain,
  });
}

/** Brings 24:00 and ranges past midnight to the day they fall on. */
function normal(moment: Moment): Moment {
  const second = moment.second ?? 0;
  const day = moment.day + Math.floor(second / DAY);
  const end = moment.endSecond;
  const past = end !== null && end <= second ? 1 : 0;
  return {
    ...moment,
    day,
    second: second % DAY,
    lastDay: day + (end === null ? 0 : past + Math.floor(end / DAY) - Math.floor(second / DAY)),
    endSecond: end === null ? null : end % DAY,
  };
}

function offsetMoment({ day, second, grain, dayOnly }: OffsetElement): Moment {
  const cut =
    grain === "hour"
      ? second - (second % 3600)
      : grain === "minute"
        ? second - (second % 60)
        : second;
  const timed = grain === "second" || grain === "minute" || grain === "hour";
  const start = grain === "month" ? day - civilDay(day).day + 1 : day;
  return {
    day: dayOnly ? start : day,
    second: timed ? cut : null,
    lastDay: day,
    endSecond: null,
    grain,
  };
}

function singleOffsetDay({ day, grain }: OffsetElement): DayElement {
  return { kind: "day", first: day, last: day, grain, certainty: "firm" };
}

function dayOf({ day, weekday, part }: Parts, reading: Reading): DayElement | null {
  if (day && weekday) return withWeekday(day, weekday.weekday);
  if (day) return day;
  const today = reading.now.day;
  if (weekday) {
    const first = weekdayFrom(weekday.weekday, reading);
    return { kind: "day", first, last: first, grain: "day", certainty: "firm" };
  }
  return part?.today
    ? { kind: "day", first: today, last: today, grain: "day", certainty: "firm" }
    : null;
}

/** "next week on friday" lies in the week; "Fri, Jul 18" picks the year in which it is one. */
function withWeekday(day: DayElement, weekday: number): DayElement {
  const inWeek = day.grain === "week" ? weekdayInWeek(weekday, day.first) : undefined;
  const found = inWeek ?? day.alternatives?.find((candidate) => weekdayOf(candidate) === weekday);
  return found === undefined ? day : { ...day, first: found, last: found, grain: "day" };
}

interface Time {
  second: number;
  end: number | null;
  grain: Grain;
}

/** The time of day, in seconds; `today` lets a half of the day be chosen by what is still to come. */
export function timeOf({ clock, part }: Parts, today: boolean, reading: Reading): Time | null {
  if (!clock) {
    const named = part && part.part !== "end" ? partHour[part.part] : null;
    return named === null ? null : { second: named * 3600, end: null, grain: "hour" };
  }
  const { from, to } = clock;
  const second = secondOf(inheritHalf(from, to), part, today, reading);
  return { second, end: to && endOf(to, second), grain: from.grain };
}

/** "2 to 4pm" begins in the afternoon, "11 to 1pm" in the morning. */
function inheritHalf(from: Clock, to: Clock | null): Clock {
  if (!from.ambiguous || !to || to.ambiguous) return from;
  const late = (from.second % HALF_DAY) + HALF_DAY;
  const second = late < to.second && to.second >= HALF_DAY ? late : from.second % HALF_DAY;
  return { ...from, second, ambiguous: false };
}

function endOf(to: Clock, from: number): number {
  if (!to.ambiguous) return to.second;
  const candidates = [to.second % HALF_DAY, (to.second % HALF_DAY) + HALF_DAY];
  return candidates.find((second) => second > from) ?? to.second;
}

/**
 * A time without its half of the day takes it from the part of the day; else from custom (1 to
 * 6 are in the afternoon), unless that has passed today and the other half has not.
 */
function secondOf(
  clock: Clock,
  part: PartElement | undefined,
  today: boolean,
  reading: Reading,
): number {
  if (!clock.ambiguous) return clock.second;
  const early = clock.second % HALF_DAY;
  const late = early + HALF_DAY;
  if (part) {
    if (part.part === "morning") return early;
    return part.part === "night" && early < 3600 ? DAY + early : late;
  }
  const usual = early < 7 * 3600 ? late : early;
  if (!today || usual > reading.now.second) return usual;
  return late > reading.now.second ? late : usual;
}

function inReadersZone(moment: Moment, { zone }: ZoneElement, reading: Reading): Moment {
  if (moment.second === null) return moment;
  const shift = (day: DayNumber, second: number) =>
    wallClockIn(reading.zone, instantOf(toDay(day), clockTime(second), zone));
  const start = shift(moment.day, moment.second);
  const end = moment.endSecond === null ? null : shift(moment.lastDay, moment.endSecond);
  return {
    ...start,
    lastDay: end?.day ?? start.day,
    endSecond: end?.second ?? null,
    grain: "minute",
  };
}

function meaningOf(moment: Moment, parts: Parts, relation: Relation): DateMeaning {
  const { day, second, lastDay, endSecond, grain } = moment;
  const dayOnly = parts.offset?.dayOnly === true && !parts.clock;
  const date = toDay(dayOnly && parts.offset ? parts.offset.day : day);
  const start = `${toDay(day)}T${clockTime(second ?? 0)}:${twoDigits((second ?? 0) % 60)}`;
  return {
    date,
    time: second === null || dayOnly ? null : clockTime(second),
    endDate: toDay(lastDay),
    endTime: endSecond === null ? null : clockTime(endSecond),
    grain,
    start,
    relation,
    range: endSecond !== null || parts.day?.range === true,
  };
}
