import { type DayNumber, weekdayOf } from "../day-number.ts";
import {
  longest,
  oneOf,
  optional,
  type Parser,
  phrase,
  type Reading,
  sequence,
} from "../text/combinators.ts";
import { mark, quantity, wholeNumber } from "../text/numbers.ts";
import type { Unit } from "../text/vocabulary.ts";
import { wallClockIn } from "../zone.ts";
import { countsDays, type Distance, dayAt, distance, oneUnit } from "./distance.ts";
import { type DayElement, type Grain, type OffsetElement, singleDay } from "./element.ts";

/** A distance is as exact as the unit below the one it counts in. */
const grains: Readonly<Record<Unit, Grain>> = {
  second: "second",
  minute: "second",
  hour: "minute",
  day: "hour",
  week: "day",
  month: "day",
  quarter: "month",
  year: "month",
};

/** Days are counted on the calendar, hours and less as time that really passes. */
function fromNow(
  said: Distance,
  direction: 1 | -1,
  { reading, exact }: { reading: Reading; exact: boolean },
): OffsetElement {
  const { now, zone, instant } = reading;
  const passed = wallClockIn(zone, new Date(instant + said.seconds * direction * 1000));
  const day = dayAt(said.seconds === 0 ? now.day : passed.day, said, direction);
  const second = said.seconds === 0 ? now.second : passed.second;
  const grain = said.whole || countsDays(said) ? grains[said.unit] : "second";
  return {
    kind: "offset",
    day,
    second,
    grain: exact ? "second" : grain,
    dayOnly: countsDays(said) && !exact,
    certainty: "firm",
  };
}

const about = optional(
  phrase("about", "around", "approximately", "exactly", "roughly", "the next", "another"),
);
const ahead = phrase("from now", "from today", "hence", "later", "after now", "after today");

function counted(direction: 1 | -1, exact = false) {
  return ({ reading, said }: { reading: Reading; said: Distance }) =>
    fromNow(said, direction, { reading, exact });
}
const later = counted(1);
const earlier = counted(-1);
const exactly = counted(1, true);

/** "in 2 hours", "3 days from now", "a week ago", "+3d". */
const fromThisMoment: Parser<OffsetElement> = longest(
  sequence(
    [phrase("in", "within", "after"), about, distance, optional(phrase("' time", "' s time"))],
    ([, , said], reading) => later({ reading, said }),
  ),
  sequence([about, distance, ahead], ([, said], reading) => later({ reading, said })),
  sequence([distance, phrase("from right now", "from this moment")], ([said], reading) =>
    exactly({ reading, said }),
  ),
  sequence([about, distance, phrase("ago", "before now", "earlier")], ([, said], reading) =>
    earlier({ reading, said }),
  ),
  sequence([mark("+"), distance], ([, said], reading) => later({ reading, said })),
);

/** "in 15" is minutes where nothing else is said. */
const inMinutes: Parser<OffsetElement> = sequence(
  [phrase("in"), quantity],
  ([, count], reading) => {
    if (count > 600) return null;
    const said: Distance = { months: 0, days: 0, seconds: count * 60, unit: "minute", whole: true };
    return { ...later({ reading, said }), certainty: "alone" };
  },
);

const thisMoment: Parser<OffsetElement> = sequence(
  [phrase("now", "right now", "just now", "immediately")],
  (_, { now }) => ({
    kind: "offset",
    ...now,
    grain: "second",
    dayOnly: false,
    certainty: "alone",
  }),
);

export const offset: Parser<OffsetElement> = longest(fromThisMoment, inMinutes, thisMoment);

const workday = phrase(
  "weekdays",
  "weekday",
  "business days",
  "business day",
  "working days",
  "working day",
  "workdays",
  "workday",
);

/** "in 3 business days": Monday to Friday are counted. */
export const inWorkdays: Parser<DayElement> = longest(
  sequence([phrase("in", "within"), wholeNumber, workday], ([, count], { now }) =>
    workdaysAfter(now.day, count),
  ),
  sequence([wholeNumber, workday, ahead], ([count], { now }) => workdaysAfter(now.day, count)),
);

function workdaysAfter(from: DayNumber, count: number): DayElement | null {
  if (count > 1000) return null;
  let day = from;
  for (let left = count; left > 0; ) {
    day++;
    if (weekdayOf(day) !== 0 && weekdayOf(day) !== 6) left--;
  }
  return singleDay(day, "firm");
}

const directions = oneOf(
  new Map<string, 1 | -1>([
    ["after", 1],
    ["from", 1],
    ["following", 1],
    ["past", 1],
    ["before", -1],
    ["prior", -1],
  ]),
);

/** "three days after Easter", "the day before thanksgiving", "a week from friday". */
export function offsetFrom(day: Parser<DayElement>): Parser<DayElement> {
  return sequence(
    [optional(phrase("the")), longest(distance, oneUnit), directions, optional(phrase("to")), day],
    ([, said, sign, , from]) => {
      if (!countsDays(said)) return null;
      return singleDay(dayAt(sign > 0 ? from.last : from.first, said, sign), "firm");
    },
  );
}
