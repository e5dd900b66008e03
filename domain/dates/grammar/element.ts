import type { DayNumber } from "../day-number.ts";
import type { DayPart, Unit } from "../text/vocabulary.ts";

/** How exact an expression is; a weekend counts as two days. */
export type Grain = Unit;

/**
 * How sure the words themselves make us that they mean a date, inside a longer text:
 * `firm` anywhere, `edge` where the date ends a text or a clause ("gym sat", but "sat exam"),
 * `alone` only as the whole text or after a preposition ("may", "the 24", "1974").
 */
export type Certainty = "firm" | "edge" | "alone";

/** A day, or a period of whole days, both ends included. */
export interface DayElement {
  kind: "day";
  first: DayNumber;
  last: DayNumber;
  grain: Grain;
  certainty: Certainty;
  /** Other days the same words can mean, when a weekday said beside them decides. */
  alternatives?: readonly DayNumber[];
  /** The same day of the month or week after, for "the first of the month" when that is over. */
  following?: DayNumber;
  /** An ordinal number, which in a sentence may as well count something ("on the 3rd floor"). */
  counted?: boolean;
  /** Written as a range, so both ends were chosen by the person. */
  range?: boolean;
}

/** A weekday without any word that says which one. */
export interface WeekdayElement {
  kind: "weekday";
  weekday: number;
  certainty: Certainty;
}

/** A time of day. */
export interface Clock {
  /** Seconds since midnight, as said. */
  second: number;
  /** Said on a 12-hour clock without saying which half of the day. */
  ambiguous: boolean;
  grain: Grain;
}

export interface ClockElement {
  kind: "clock";
  from: Clock;
  to: Clock | null;
  certainty: Certainty;
  /** An hour in words, which may as well count something ("one by one"). */
  spelled?: boolean;
  /** Numbers that are a time beside a day alone: "9-12", "9.30". */
  loose?: boolean;
}

export interface PartElement {
  kind: "part";
  /** "end" is that of the day, at no time in particular. */
  part: DayPart | "end";
  /** "tonight", "this morning": names today as well. */
  today: boolean;
  certainty: Certainty;
}

/** A distance from now, or from another day. */
export interface OffsetElement {
  kind: "offset";
  day: DayNumber;
  /** Seconds since midnight. */
  second: number;
  grain: Grain;
  /** The person counted whole days or more, so the time of day carries no meaning. */
  dayOnly: boolean;
  certainty: Certainty;
}

/** "PST": a zone by its IANA name or its distance from UTC, as `Intl` takes both. */
export interface ZoneElement {
  kind: "zone";
  zone: string;
  certainty: Certainty;
}

export type Element =
  | DayElement
  | WeekdayElement
  | ClockElement
  | PartElement
  | OffsetElement
  | ZoneElement;

export function singleDay(day: DayNumber, certainty: Certainty): DayElement {
  return { kind: "day", first: day, last: day, grain: "day", certainty };
}

/** Both ends given by the person; null when they are the wrong way round. */
export function daysBetween(from: DayElement | null, to: DayElement | null): DayElement | null {
  if (!from || !to || to.last < from.first) return null;
  return {
    kind: "day",
    first: from.first,
    last: to.last,
    grain: "day",
    certainty: "firm",
    range: true,
  };
}
