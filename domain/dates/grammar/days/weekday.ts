import { type DayNumber, weekdayOf } from "#domain/dates/day-number.ts";
import {
  longest,
  oneOf,
  opening,
  optional,
  type Parser,
  phrase,
  type Reading,
  separated,
  sequence,
} from "#domain/dates/text/combinators.ts";
import { ordinal, wholeNumber } from "#domain/dates/text/numbers.ts";
import { ambiguousNames, weekdays } from "#domain/dates/text/vocabulary.ts";
import { type DayElement, daysBetween, singleDay, type WeekdayElement } from "../element.ts";
import { monthDay } from "./month-day.ts";
import { coming, plainStep, unitStart } from "./units.ts";

interface WeekdayName {
  weekday: number;
  ambiguous: boolean;
}

/** "monday", "fri."; no plural, which says that something repeats. */
export const weekdayName: Parser<WeekdayName> = opening(oneOf(weekdays).opening, (reading, at) => {
  const match = oneOf(weekdays)(reading, at);
  if (!match) return null;
  const word = reading.tokens[at]?.text ?? "";
  const dot = word.length <= 5 && reading.tokens[match.next]?.text === "." ? 1 : 0;
  return {
    value: { weekday: match.value, ambiguous: ambiguousNames.has(word) },
    next: match.next + dot,
  };
});

export const bareWeekday: Parser<WeekdayElement> = sequence(
  [weekdayName],
  ([{ weekday, ambiguous }]) => ({
    kind: "weekday",
    weekday,
    certainty: ambiguous ? "edge" : "firm",
  }),
);

/** The first such weekday after the day. */
export function weekdayAfter(weekday: number, day: DayNumber): DayNumber {
  return day + 1 + ((weekday - weekdayOf(day + 1) + 7) % 7);
}

/** The weekday that is meant when nothing says which one: to come, or the last that was. */
export function weekdayFrom(weekday: number, { now, tense }: Reading): DayNumber {
  return weekdayAfter(weekday, tense === "past" ? now.day - 7 : now.day);
}

/** The weekday inside the week that begins with this day. */
export function weekdayInWeek(weekday: number, weekFirst: DayNumber): DayNumber {
  return weekFirst + ((weekday - weekdayOf(weekFirst) + 7) % 7);
}

function ofNextWeek(weekday: number, steps: number, { now, weekStart }: Reading): DayElement {
  const first = unitStart("week", now.day, { steps, weekStart });
  return singleDay(weekdayInWeek(weekday, first), "firm");
}

/**
 * "this friday" is the next to come, today included; "next friday" is the one of next week;
 * "last friday" the one before today; "coming friday" the one after today.
 */
const relativeWeekday: Parser<DayElement> = longest(
  sequence([plainStep, weekdayName], ([steps, { weekday }], reading) => {
    if (steps > 0) return ofNextWeek(weekday, steps, reading);
    const thisOne = weekdayAfter(weekday, reading.now.day - 1);
    return singleDay(steps === 0 ? thisOne : thisOne - 7, "firm");
  }),
  sequence([coming, weekdayName], ([, { weekday }], { now }) =>
    singleDay(weekdayAfter(weekday, now.day), "firm"),
  ),
  sequence([weekdayName, phrase("week")], ([{ weekday }], { now }) =>
    singleDay(weekdayAfter(weekday, now.day) + 7, "firm"),
  ),
  sequence(
    [optional(phrase("the")), weekdayName, phrase("after next")],
    ([, { weekday }], reading) => ofNextWeek(weekday, 2, reading),
  ),
  sequence([phrase("a week on", "a week from"), weekdayName], ([, { weekday }], { now }) =>
    singleDay(weekdayAfter(weekday, now.day) + 7, "firm"),
  ),
);

/** "tues" is short for one Tuesday. */
const plurals = new Map([...weekdays].map(([word, weekday]) => [`${word}s`, weekday]));
const pluralWeekday = oneOf(plurals);
const oneOrMany = longest(
  pluralWeekday,
  sequence([weekdayName], ([{ weekday }]) => weekday),
);

/** "2 sundays from now", "three fridays ago". */
const countedWeekday: Parser<DayElement> = sequence(
  [wholeNumber, oneOrMany, phrase("from now", "from today", "hence", "ago")],
  ([count, weekday, direction], { now }) => {
    if (count === 0 || count > 500) return null;
    const back = direction === "ago";
    const first = weekdayAfter(weekday, back ? now.day - 1 : now.day);
    return singleDay(first + (back ? -count : count - 1) * 7, "firm");
  },
);

/** "the closest Monday to Oct 5th", "the second closest Mon to October fifth". */
const closest: Parser<DayElement> = sequence(
  [
    optional(phrase("the")),
    optional(ordinal),
    phrase("closest", "nearest"),
    weekdayName,
    phrase("to"),
    monthDay,
  ],
  ([, nth, , { weekday }, , { first: day }]) => {
    const after = weekdayAfter(weekday, day - 1);
    const around = [-21, -14, -7, 0, 7, 14, 21].map((offset) => after + offset);
    around.sort((a, b) => Math.abs(a - day) - Math.abs(b - day));
    const found = around[(nth ?? 1) - 1];
    return found === undefined ? null : singleDay(found, "firm");
  },
);

/** "fri and sat", "sat/sun": days in a row are one stretch of them. */
const inARow: Parser<DayElement> = sequence(
  [separated(weekdayName, phrase("and", "&", "/", "+"))],
  ([names], reading) => {
    const [first] = names;
    const isRow = names.every(({ weekday }, at) => weekday === ((first?.weekday ?? 0) + at) % 7);
    if (!first || names.length < 2 || !isRow) return null;
    const from = weekdayFrom(first.weekday, reading);
    const to = singleDay(from + names.length - 1, "firm");
    const days = daysBetween(singleDay(from, "firm"), to);
    return days && { ...days, certainty: "edge" };
  },
);

/** Weekdays that say themselves which one is meant. */
export const exactWeekday: Parser<DayElement> = longest(
  relativeWeekday,
  countedWeekday,
  closest,
  inARow,
);
