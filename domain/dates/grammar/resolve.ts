import { civilDay, type DayNumber, toDay, twoDigits, weekdayOf } from "../day-number.ts";
import type { DateMeaning, Relation } from "../meaning.ts";
import type { Reading } from "../text/combinators.ts";
import { clockTime, instantOf, wallClockIn } from "../zone.ts";
import { weekdayFrom, weekdayInWeek } from "./days/weekday.ts";
import {
  type ClockElement,
  type DayElement,
  type Element,
  type Grain,
  type OffsetElement,
  type PartElement,
  singleDay,
  type WeekdayElement,
  type ZoneElement,
} from "./element.ts";
import { timeOf, WHOLE_DAY } from "./time-of-day.ts";

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

function namesDay({ day, weekday, offset, part }: Parts): boolean {
  return Boolean(day ?? weekday ?? offset) || part?.today === true || part?.part === "end";
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
  const moment = momentOf(parts, parts.zone ? readThere(parts.zone, reading) : reading);
  if (!moment) return null;
  const local = parts.zone ? inReadersZone(moment, parts.zone, reading) : moment;
  return meaningOf(local, parts, relation);
}

function momentOf(parts: Parts, reading: Reading): Moment | null {
  const { offset, clock } = parts;
  if (offset && clock && !offset.dayOnly) return null;
  if (offset && !clock) return offsetMoment(offset);
  const day = offset ? singleDay(offset.day, "firm") : dayOf(parts, reading);
  const time = timeOf(parts, day === null || day.first === reading.now.day, reading);
  if (!time) {
    return (
      day && { day: day.first, second: null, lastDay: day.last, endSecond: null, grain: day.grain }
    );
  }
  if (day && day.grain !== "day" && day.grain !== "week") return null;
  const passed = time.second <= reading.now.second;
  const rolls = passed && (!day || (parts.part?.today === true && clock !== undefined));
  const first = (day?.first ?? reading.now.day) + Number(rolls);
  const lastDay = day?.range ? day.last : first;
  return normal({
    day: first,
    second: time.second,
    lastDay,
    endSecond: time.end,
    grain: time.grain,
  });
}

/** Brings 24:00 and ranges past midnight to the day they fall on. */
function normal(moment: Moment): Moment {
  const second = moment.second ?? 0;
  const end = moment.endSecond ?? second;
  const pastMidnight = moment.endSecond !== null && end <= second ? 1 : 0;
  return {
    ...moment,
    day: moment.day + Math.floor(second / WHOLE_DAY),
    second: second % WHOLE_DAY,
    lastDay: moment.lastDay + Math.floor(end / WHOLE_DAY) + pastMidnight,
    endSecond: moment.endSecond === null ? null : end % WHOLE_DAY,
  };
}

/** Cut to the grain: "in 2 hours" to the minute, "in 3 days" to the hour. */
function offsetMoment({ day, second, grain }: OffsetElement): Moment {
  const moment = { day, lastDay: day, endSecond: null, grain };
  if (grain === "second") return { ...moment, second };
  if (grain === "minute") return { ...moment, second: second - (second % 60) };
  if (grain === "hour") return { ...moment, second: second - (second % 3600) };
  return { ...moment, second: null, day: grain === "month" ? day - civilDay(day).day + 1 : day };
}

function dayOf({ day, weekday, part }: Parts, reading: Reading): DayElement | null {
  if (day) return weekday ? withWeekday(day, weekday.weekday) : day;
  if (weekday) return singleDay(weekdayFrom(weekday.weekday, reading), "firm");
  return part?.today || part?.part === "end" ? singleDay(reading.now.day, "firm") : null;
}

/** "next week on friday" lies in the week; "Fri, Jul 18" picks the year in which it is one. */
function withWeekday(day: DayElement, weekday: number): DayElement {
  const inWeek = day.grain === "week" ? weekdayInWeek(weekday, day.first) : undefined;
  const found = inWeek ?? day.alternatives?.find((candidate) => weekdayOf(candidate) === weekday);
  return found === undefined ? day : { ...day, first: found, last: found, grain: "day" };
}

/** Whether a time has passed is told by the clock of the zone it is given in. */
function readThere({ zone }: ZoneElement, reading: Reading): Reading {
  return { ...reading, zone, now: wallClockIn(zone, new Date(reading.instant)) };
}

function inReadersZone(moment: Moment, { zone }: ZoneElement, reading: Reading): Moment {
  if (moment.second === null) return moment;
  const shift = (day: DayNumber, second: number) =>
    wallClockIn(reading.zone, instantOf(toDay(day), clockTime(second), zone));
  const start = shift(moment.day, moment.second);
  const end = moment.endSecond === null ? null : shift(moment.lastDay, moment.endSecond);
  const lastDay = end?.day ?? start.day;
  return { ...start, lastDay, endSecond: end?.second ?? null, grain: "minute" };
}

function meaningOf(moment: Moment, parts: Parts, relation: Relation): DateMeaning {
  const { day, lastDay, endSecond, grain } = moment;
  const second = moment.second ?? 0;
  const dayOnly = parts.offset?.dayOnly === true && !parts.clock;
  return {
    date: toDay(dayOnly ? lastDay : day),
    time: moment.second === null || dayOnly ? null : clockTime(second),
    endDate: toDay(lastDay),
    endTime: endSecond === null ? null : clockTime(endSecond),
    grain,
    start: `${toDay(day)}T${clockTime(second)}:${twoDigits(second % 60)}`,
    relation,
    namesDay: namesDay(parts),
    range: endSecond !== null || parts.day?.range === true,
  };
}
