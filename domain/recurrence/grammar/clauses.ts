import type { DayNumber } from "#domain/dates/day-number.ts";
import { monthName } from "#domain/dates/grammar/days/month-day.ts";
import { bareWeekday, weekdayFrom } from "#domain/dates/grammar/days/weekday.ts";
import {
  countsDays,
  type Distance,
  dayAt,
  distance,
  oneUnit,
} from "#domain/dates/grammar/distance.ts";
import { type ClockElement, type DayElement, singleDay } from "#domain/dates/grammar/element.ts";
import { plainDay } from "#domain/dates/grammar/phrase.ts";
import type { Parts } from "#domain/dates/grammar/resolve.ts";
import { bareHourClock, clock, statedClock } from "#domain/dates/grammar/times/clock.ts";
import { dayPart } from "#domain/dates/grammar/times/day-part.ts";
import { closedAfter } from "#domain/dates/text/boundary.ts";
import {
  longest,
  optional,
  type Parser,
  phrase,
  type Reading,
  separated,
  sequence,
} from "#domain/dates/text/combinators.ts";
import { digits, wholeNumber } from "#domain/dates/text/numbers.ts";
import type { Frequency } from "../rule-parts.ts";
import type { Draft } from "./draft.ts";
import { dayList, monthList, positions } from "./positions.ts";
import { and, weekdaySet } from "./weekdays.ts";

const endDay: Parser<DayElement> = longest<DayElement>(
  plainDay,
  sequence([bareWeekday], ([{ weekday }], reading) =>
    singleDay(weekdayFrom(weekday, reading), "firm"),
  ),
);

/** "starting in april", "from november", "beginning next tuesday". */
const start: Parser<Draft> = sequence(
  [
    phrase("starting", "starts", "start", "beginning", "begins", "from", "as of", "effective"),
    optional(phrase("on", "in", "from", "the", "with", "at")),
    endDay,
  ],
  ([, , { first }]): Draft => ({ start: first }),
);

function untilAfter(...words: string[]): Parser<Draft> {
  const lead = sequence([phrase(...words), optional(phrase("on", "in", "the"))], () => true);
  return (reading, at) => {
    const word = lead(reading, at);
    const day = word && endDay(reading, word.next);
    if (!word || !day) return null;
    const until = (from: DayNumber) => {
      const period = endDay(startingAt(reading, from), word.next)?.value;
      // "until june" in june is until its end.
      return period ? (period.first < from ? period.last : period.first) : null;
    };
    return { value: { until }, next: day.next };
  };
}

/** "until november", "through the end of the year". */
const until = untilAfter(
  "until",
  "till",
  "til",
  "through",
  "thru",
  "up to",
  "ending",
  "ends",
  "end",
  "and ending",
);
/** "to march 25th": only after a start, since "to" also leads to everything else. */
export const untilTo = untilAfter("to");

function startingAt(reading: Reading, day: DayNumber): Reading {
  return day <= reading.now.day ? reading : { ...reading, now: { day, second: 0 } };
}

/** "for 2 months", "for the next six weeks", "for up to a year", "for the next month". */
const lasting = phrase("for", "for the next", "for up to", "over the next", "during the next");
const duration: Parser<Draft> = longest(
  sequence([lasting, distance], ([, said]) => ending(said)),
  sequence([phrase("for the next", "over the next"), oneUnit], ([, said]) => ending(said)),
);

/** "for 2 months" ends the repetition, "for an hour" each of its times. */
function ending(said: Distance): Draft | null {
  if (countsDays(said)) {
    // "every day for 10 days" is ten times, and the day after ten days the eleventh.
    const first = (freq: Frequency) => (freq === "DAILY" || said.unit === "day" ? 1 : 0);
    return { until: (from, freq) => dayAt(from, said, 1) - first(freq) };
  }
  const minutes = said.seconds / 60;
  return said.days === 0 && Number.isInteger(minutes) && minutes < 1440 ? { lasts: minutes } : null;
}

/** "for 5 occurrences", "10 times", "twice". */
const count: Parser<Draft> = longest<Draft>(
  sequence(
    [
      optional(phrase("for")),
      wholeNumber,
      phrase("occurrences", "occurrence", "times", "repetitions", "repeats", "occasions"),
    ],
    ([, n]): Draft | null => (n >= 1 && n <= 999 ? { count: n } : null),
  ),
  sequence([phrase("twice")], (): Draft => ({ count: 2 })),
);

/** "by 5" is a time, "by 5 friends" is not. */
const hour: Parser<ClockElement> = (reading, at) => {
  const match = bareHourClock(reading, at);
  return match && closedAfter(reading, match.next) ? match : null;
};

/** "at 9", "@ 3:15 pm", "at 10 in the morning", "in the evening". */
const time: Parser<Draft> = longest<Draft>(
  sequence(
    [phrase("at", "@"), statedClock, optional(dayPart)],
    ([, said, part]): Draft => ({ time: parts(said, part) }),
  ),
  sequence(
    [phrase("by", "around"), longest(clock, hour), optional(dayPart)],
    ([, said, part]): Draft => ({ time: parts(said, part) }),
  ),
  sequence([clock, optional(dayPart)], ([said, part]): Draft | null =>
    said.certainty === "alone" ? null : { time: parts(said, part) },
  ),
  sequence([dayPart], ([part]): Draft | null => (part.today ? null : { time: { part } })),
);

function parts(said: Parts["clock"], part: Parts["part"] | null): Parts {
  return { ...(said ? { clock: said } : {}), ...(part ? { part } : {}) };
}

const done = phrase(
  "after completion",
  "after completing",
  "after completed",
  "after each completion",
  "after the last completion",
  "after last completion",
  "after it is done",
  "after it ' s done",
  "after being done",
  "after done",
  "after finishing",
  "after i finish",
  "after i complete it",
  "after i do it",
  "from completion",
  "from the last completion",
  "since completion",
  "when completed",
  "when done",
  "once done",
  "upon completion",
);
export const completion: Parser<Draft> = sequence(
  [done, optional(phrase("it"))],
  (): Draft => ({ completion: true }),
);

/** "on the 4th", "on the fourth thursday in november": which days of the period. */
const which: Parser<Draft> = longest<Draft>(
  sequence(
    [phrase("on", "on the", "the"), positions],
    ([, found]): Draft => ({ positions: found }),
  ),
  sequence(
    [phrase("on", "on the"), positions, phrase("in", "of"), monthList],
    ([, found, , months]): Draft => ({ positions: found, months }),
  ),
  sequence([phrase("in", "of", "during"), monthList], ([, months]): Draft => ({ months })),
  sequence(
    [phrase("on"), monthName, optional(phrase("the")), dayList],
    ([, { month }, , monthDays]): Draft => ({ months: [month], monthDays }),
  ),
  sequence(
    [phrase("on", "in"), optional(phrase("the")), monthList, optional(phrase("the")), positions],
    ([, , months, , found]): Draft => ({ months, positions: found }),
  ),
  sequence(
    [phrase("in week", "in weeks", "of week"), separated(digits(1, 2), and)],
    ([, weeks]): Draft => ({ weeks: weeks.map(({ value }) => value) }),
  ),
);

/** "except in july and sept", "except on weekends". */
const except = phrase(
  "except",
  "except in",
  "except on",
  "except for",
  "but",
  "but not in",
  "but not on",
  "excluding",
);
const without: Parser<Draft> = longest<Draft>(
  sequence([except, monthList], ([, withoutMonths]): Draft => ({ withoutMonths })),
  sequence([except, weekdaySet], ([, { weekdays }]): Draft => ({ withoutWeekdays: weekdays })),
);

/** The clauses that narrow, bound or time a repetition. */
export const clause: Parser<Draft> = longest<Draft>(
  start,
  until,
  duration,
  count,
  time,
  completion,
  which,
  without,
);
