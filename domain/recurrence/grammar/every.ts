import { monthName } from "#domain/dates/grammar/days/month-day.ts";
import {
  longest,
  oneOf,
  optional,
  type Parser,
  phrase,
  separated,
  sequence,
} from "#domain/dates/text/combinators.ts";
import { digits, mark, ordinal, quantity } from "#domain/dates/text/numbers.ts";
import { type DayPart, dayParts, type Unit, units } from "#domain/dates/text/vocabulary.ts";
import type { Frequency } from "../rule-parts.ts";
import { completion } from "./clauses.ts";
import type { Draft } from "./draft.ts";
import { countedPositions, dayList, monthList, positions } from "./positions.ts";
import { and, habitDays, weekdaySet } from "./weekdays.ts";

interface Step {
  freq: Frequency;
  interval: number;
}

const steps: Readonly<Record<Unit, Step>> = {
  second: { freq: "SECONDLY", interval: 1 },
  minute: { freq: "MINUTELY", interval: 1 },
  hour: { freq: "HOURLY", interval: 1 },
  day: { freq: "DAILY", interval: 1 },
  week: { freq: "WEEKLY", interval: 1 },
  month: { freq: "MONTHLY", interval: 1 },
  quarter: { freq: "MONTHLY", interval: 3 },
  year: { freq: "YEARLY", interval: 1 },
};

const unitStep: Parser<Step> = longest(
  sequence([oneOf(units)], ([unit]) => steps[unit]),
  sequence([phrase("fortnight", "fortnights")], (): Step => ({ freq: "WEEKLY", interval: 2 })),
  sequence([phrase("decade")], (): Step => ({ freq: "YEARLY", interval: 10 })),
);

const each = phrase(
  "every",
  "ev",
  "each",
  "once every",
  "once a",
  "once an",
  "once per",
  "once each",
  "every single",
  "each and every",
);
const upTo = (count: number) =>
  Number.isInteger(count) && count >= 1 && count <= 999 ? count : null;

/** "other", "3", "3rd", "few": how many steps at a time. */
const stride: Parser<number> = longest(
  sequence([phrase("other", "alternate", "second")], () => 2),
  sequence([quantity], ([count]) => upTo(count)),
  sequence([ordinal], ([count]) => upTo(count)),
);

/** "every 3 days", "each month", "every other week", "every! 2 weeks" (by completion). */
const everyUnit: Parser<Draft> = sequence(
  [each, optional(mark("!")), optional(stride), unitStep],
  ([, exclaimed, count, { freq, interval }]): Draft => ({
    freq,
    interval: interval * (count ?? 1),
    repeats: "surely",
    ...(exclaimed ? { completion: true } : {}),
  }),
);

/** "every morning", "every other night", "each evening". */
const everyPart: Parser<Draft> = sequence(
  [each, optional(stride), oneOf(dayParts)],
  ([, count, part]): Draft => ({
    freq: "DAILY",
    interval: count ?? 1,
    time: { part: { kind: "part", part, today: false, certainty: "firm" } },
    repeats: "surely",
  }),
);

/** "every mon and fri", "every 5th fri", "every other weekend". "every first monday" is of a month. */
const everyWeekday: Parser<Draft> = sequence(
  [each, optional(mark("!")), optional(stride), weekdaySet],
  ([, exclaimed, count, { weekdays }]): Draft | null =>
    count === 1
      ? null
      : {
          weekdays,
          ...(count === null ? {} : { freq: "WEEKLY", interval: count }),
          repeats: "surely",
          ...(exclaimed ? { completion: true } : {}),
        },
);

function yearlyOn(monthDays: number[], months: number[]): Draft {
  return { freq: "YEARLY", interval: 1, months, monthDays, repeats: "surely" };
}

/** "every july 4th", "each march", "every 20th and 30th of aug", "every 4 july". */
const everyDate: Parser<Draft> = longest<Draft>(
  sequence([each, monthName, optional(phrase("the")), dayList], ([, { month }, , monthDays]) =>
    yearlyOn(monthDays, [month]),
  ),
  sequence([each, dayList, optional(phrase("of", "in")), monthList], ([, monthDays, , months]) =>
    yearlyOn(monthDays, months),
  ),
  sequence(
    [each, monthList],
    ([, months]): Draft => ({ freq: "YEARLY", interval: 1, months, repeats: "surely" }),
  ),
);

/** "every last friday", "every 15th", "every 1st and 15th": of the month, unless a clause says else. */
const everyPosition: Parser<Draft> = sequence(
  [each, countedPositions],
  ([, found]): Draft => ({
    positions: found,
    repeats: found.ordinals.length > 0 ? "maybe" : "surely",
  }),
);

const monthEnd: Parser<Draft> = sequence(
  [each, phrase("month end", "month ' s end", "end of month")],
  (): Draft => ({
    ...steps.month,
    positions: { days: [], ordinals: [-1], workday: null },
    repeats: "surely",
  }),
);

/** "every 2, 15, 27": bare numbers are days of the month where several stand and count nothing. */
const everyNumbers: Parser<Draft> = sequence(
  [each, separated(digits(1, 2), and)],
  ([, numbers]): Draft | null => {
    const ordinals = numbers.map(({ value }) => value);
    if (ordinals.length < 2 || ordinals.some((day) => day < 1 || day > 31)) return null;
    return { positions: { days: [], ordinals, workday: null }, repeats: "maybe" };
  },
);

/** "mon/wed/fri", "mon wed fri": days that lie apart are no stretch of days, but a habit. */
const habit: Parser<Draft> = sequence(
  [optional(phrase("on")), habitDays],
  ([, weekdays]): Draft => ({ weekdays, repeats: "maybe" }),
);

/** "of each month", "of every 3rd month", "in november", "of the month": what positions lie in. */
const scope: Parser<Draft> = longest<Draft>(
  sequence([phrase("of", "in", "on", "for"), everyUnit], ([, draft]) => draft),
  sequence([everyUnit], ([draft]) => draft),
  sequence(
    [phrase("of the", "in the", "of"), oneOf(units)],
    ([, unit]): Draft => ({ ...steps[unit] }),
  ),
  sequence(
    [phrase("of", "in"), optional(phrase("every", "each")), monthList],
    ([, every, months]): Draft => ({
      months,
      ...(every ? { repeats: "surely" } : {}),
    }),
  ),
);

/** "2nd friday of each month", "every last friday of the month", "4th of every month". */
const positionInScope: Parser<Draft> = sequence(
  [optional(each), optional(phrase("on", "at")), optional(phrase("the")), positions, scope],
  ([every, , , found, within]): Draft => ({
    ...within,
    positions: found,
    ...(every ? { repeats: "surely" } : {}),
  }),
);

const adverbs: ReadonlyMap<string, [Frequency, number]> = new Map<string, [Frequency, number]>([
  ["hourly", ["HOURLY", 1]],
  ["daily", ["DAILY", 1]],
  ["everyday", ["DAILY", 1]],
  ["nightly", ["DAILY", 1]],
  ["weekly", ["WEEKLY", 1]],
  ["biweekly", ["WEEKLY", 2]],
  ["bi - weekly", ["WEEKLY", 2]],
  ["bi weekly", ["WEEKLY", 2]],
  ["fortnightly", ["WEEKLY", 2]],
  ["monthly", ["MONTHLY", 1]],
  ["bimonthly", ["MONTHLY", 2]],
  ["bi - monthly", ["MONTHLY", 2]],
  ["quarterly", ["MONTHLY", 3]],
  ["semiannually", ["MONTHLY", 6]],
  ["semi - annually", ["MONTHLY", 6]],
  ["biannually", ["MONTHLY", 6]],
  ["half - yearly", ["MONTHLY", 6]],
  ["yearly", ["YEARLY", 1]],
  ["annually", ["YEARLY", 1]],
  ["annual", ["YEARLY", 1]],
  ["biennially", ["YEARLY", 2]],
  ["bi - yearly", ["YEARLY", 2]],
]);
const adverb: Parser<Draft> = sequence([phrase(...adverbs.keys())], ([word]): Draft => {
  const [freq, interval] = adverbs.get(word) ?? ["DAILY", 1];
  return { freq, interval, repeats: "maybe" };
});

/** "yearly april 15". */
const yearlyDate: Parser<Draft> = sequence(
  [phrase("yearly", "annually", "every year"), monthName, optional(phrase("the")), dayList],
  ([, { month }, , monthDays]) => yearlyOn(monthDays, [month]),
);

/** "tuesdays", "weekends"; surer after "on". */
const pluralWeekdays: Parser<Draft> = sequence(
  [optional(phrase("on", "on the")), weekdaySet],
  ([on, { weekdays, plural }]): Draft => ({
    weekdays,
    ...(plural ? { repeats: on ? "surely" : "maybe" } : {}),
  }),
);

const manyParts: ReadonlyMap<string, DayPart> = new Map(
  [...dayParts].filter(([word]) => word.endsWith("s")),
);
/** "sunday nights", "on thursday evenings". */
const weekdayParts: Parser<Draft> = sequence(
  [optional(phrase("on")), weekdaySet, oneOf(manyParts)],
  ([on, { weekdays }, part]): Draft => ({
    weekdays,
    time: { part: { kind: "part", part, today: false, certainty: "firm" } },
    repeats: on ? "surely" : "maybe",
  }),
);

/** "3 days after completion" needs no "every". */
const afterCompletion: Parser<Draft> = sequence(
  [optional(each), quantity, unitStep, completion],
  ([, count, { freq, interval }]): Draft | null =>
    upTo(count) === null
      ? null
      : { freq, interval: interval * count, completion: true, repeats: "surely" },
);

/** The clauses that say how often. */
export const frequency: Parser<Draft> = longest<Draft>(
  everyUnit,
  everyPart,
  everyWeekday,
  everyDate,
  everyPosition,
  everyNumbers,
  monthEnd,
  positionInScope,
  adverb,
  yearlyDate,
  habit,
  pluralWeekdays,
  weekdayParts,
  afterCompletion,
);
