import { type DayNumber, weekdayOf } from "../day-number.ts";
import { longest, oneOf, optional, type Parser, phrase, sequence } from "../text/combinators.ts";
import { ordinal, wholeNumber } from "../text/numbers.ts";
import { ambiguousNames, weekdays } from "../text/vocabulary.ts";
import { type DayElement, singleDay, type WeekdayElement } from "./element.ts";
import { monthDay } from "./month-day.ts";
import { relative, unitStart } from "./period.ts";

/** "monday", "fri." and, where plurals are read as repeats elsewhere, no plural. */
export const weekdayName: Parser<{ weekday: number; ambiguous: boolean }> = (reading, at) => {
  const match = oneOf(weekdays)(reading, at);
  if (!match) return null;
  const word = reading.tokens[at]?.text ?? "";
  const dot = word.length <= 5 && reading.tokens[match.next]?.text === "." ? 1 : 0;
  return {
    value: { weekday: match.value, ambiguous: ambiguousNames.has(word) },
    next: match.next + dot,
  };
};

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

/** The weekday inside the week that begins with this day. */
export function weekdayInWeek(weekday: number, weekFirst: DayNumber): DayNumber {
  return weekFirst + ((weekday - weekdayOf(weekFirst) + 7) % 7);
}

/**
 * "this friday" is the next to come, today included; "next friday" is the one of next week;
 * "last friday" the one before today.
 */
const relativeWeekday: Parser<DayElement> = longest(
  sequence([relative, weekdayName], ([steps, { weekday }], reading) => {
    const today = reading.now.day;
    if (steps === 0) return singleDay(weekdayAfter(weekday, today - 1), "firm");
    if (steps < 0) return singleDay(weekdayAfter(weekday, today - 1) - 7, "firm");
    return singleDay(weekdayInWeek(weekday, unitStart("week", today, 1, reading)), "firm");
  }),
  sequence(
    [phrase("coming", "upcoming", "this coming", "the coming"), weekdayName],
    ([, { weekday }], reading) => singleDay(weekdayAfter(weekday, reading.now.day), "firm"),
  ),
  sequence([weekdayName, phrase("week")], ([{ weekday }], reading) =>
    singleDay(weekdayAfter(weekday, reading.now.day) + 7, "firm"),
  ),
);

const pluralWeekday: Parser<number> = (reading, at) => {
  const word = reading.tokens[at]?.text ?? "";
  const weekday = word.endsWith("s") ? weekdays.get(word.slice(0, -1)) : undefined;
  return weekday === undefined ? null : { value: weekday, next: at + 1 };
};

/** "2 sundays from now", "three fridays ago". */
const countedWeekday: Parser<DayElement> = sequence(
  [
    wholeNumber,
    longest(
      pluralWeekday,
      sequence([weekdayName], ([{ weekday }]) => weekday),
    ),
    phrase("from now", "from today", "hence", "ago"),
  ],
  ([count, weekday, direction], reading) => {
    if (count === 0 || count > 500) return null;
    const today = reading.now.day;
    const steps = direction === "ago" ? -count : count - 1;
    const first = weekdayAfter(weekday, direction === "ago" ? today - 1 : today);
    return singleDay(first + steps * 7, "firm");
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
  ([, nth, , { weekday }, , target]) => {
    const day = target.first;
    const after = weekdayAfter(weekday, day - 1);
    const around = [-21, -14, -7, 0, 7, 14, 21].map((offset) => after + offset);
    around.sort((a, b) => Math.abs(a - day) - Math.abs(b - day));
    const found = around[(nth ?? 1) - 1];
    return found === undefined ? null : singleDay(found, "firm");
  },
);

/** Weekdays that say themselves which one is meant. */
export const exactWeekday: Parser<DayElement> = longest(relativeWeekday, countedWeekday, closest);
