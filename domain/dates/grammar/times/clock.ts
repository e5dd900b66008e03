import {
  longest,
  opening,
  optional,
  type Parser,
  phrase,
  sequence,
} from "#domain/dates/text/combinators.ts";
import { digits, numberWord } from "#domain/dates/text/numbers.ts";
import type { ClockElement } from "../element.ts";
import {
  bareHour,
  bareTime,
  dottedTime,
  oclock,
  spelledHour,
  twentyFour,
  withMeridiem,
} from "./clock-digits.ts";
import { type SaidTime, saidTime } from "./said-time.ts";

const HOUR = 3600;
const DAY = 24 * HOUR;
const the = optional(phrase("the"));
const named = { grain: "hour", ambiguous: false, certainty: "edge" } as const;

const noon: Parser<SaidTime> = longest(
  sequence([the, phrase("noon", "midday", "mid day", "mid - day", "12 noon", "noontime")], () =>
    saidTime({ hour: 12, minute: 0 }, named),
  ),
  sequence([phrase("midnight", "12 midnight")], () => saidTime({ hour: 24, minute: 0 }, named)),
);

const plainTime = longest(withMeridiem, twentyFour, oclock, noon);
const fullHour: Parser<SaidTime> = sequence([longest(plainTime, bareHour)], ([time]) =>
  time.clock.second % HOUR === 0 ? time : null,
);

const fractions: ReadonlyMap<string, number> = new Map([
  ["a quarter", 15],
  ["quarter", 15],
  ["half", 30],
  ["a half", 30],
  ["three quarters", 45],
]);
const smallNumber = longest(
  sequence([digits(1, 2)], ([{ value }]) => value),
  numberWord,
);
const minuteWord = optional(phrase("minutes", "minute", "mins", "min"));
/** Without the word only the marks of a clock's face are minutes: "9 to 5" is a range. */
const minutes: Parser<number> = longest(
  sequence([phrase(...fractions.keys())], ([words]) => fractions.get(words) ?? null),
  sequence([smallNumber, minuteWord], ([count, word]) =>
    count < 60 && (word !== null || count % 5 === 0) ? count : null,
  ),
);
const direction: Parser<number> = longest(
  sequence([phrase("past", "after")], () => 1),
  sequence([phrase("to", "till", "before", "of", "until", "til")], () => -1),
);

/** "half past 3 pm", "quarter to noon", "20 minutes past 3pm", "15 to noon", "half nine". */
const aroundHour: Parser<SaidTime> = longest<SaidTime>(
  sequence([minutes, direction, fullHour], ([count, sign, { clock }]) => {
    const second = (clock.second + sign * count * 60 + DAY) % DAY;
    return { clock: { ...clock, second, grain: "minute" }, certainty: "firm" };
  }),
  sequence([phrase("half"), fullHour], ([, { clock }]) => ({
    clock: { ...clock, second: clock.second + HOUR / 2, grain: "minute" },
    certainty: "alone",
  })),
);

const sharp = optional(phrase("sharp", "exactly"));
const single: Parser<SaidTime> = longest(
  sequence([longest(plainTime, aroundHour), sharp], ([time]) => time),
  bareTime,
);

const rangeEnd = longest(plainTime, bareTime, bareHour);
const to = phrase("-", "to", "until", "till", "through", "thru", "and");

/** "14:00-15:00", "from 2 to 4pm", "between 9 and 10:30", "8 - 10 AM". */
const timeRange: Parser<ClockElement> = sequence(
  [optional(phrase("from", "between")), rangeEnd, to, rangeEnd],
  ([opened, from, joint, until]) => {
    if ((joint === "and") !== (opened === "between")) return null;
    const certainties = [from.certainty, until.certainty];
    const bare = certainties.every((certainty) => certainty === "alone");
    const certainty = bare ? "alone" : certainties.includes("firm") ? "firm" : "edge";
    const range = { kind: "clock", from: from.clock, to: until.clock, certainty } as const;
    return bare && opened === null ? { ...range, loose: true } : range;
  },
);

/** A time of day or a range of two, where more than a bare number says so. */
export const clock: Parser<ClockElement> = longest(
  sequence(
    [single],
    ([{ clock: from, certainty }]): ClockElement => ({
      kind: "clock",
      from,
      to: null,
      certainty,
    }),
  ),
  timeRange,
);

/** "5" or "five" as a time. */
export const bareHourClock: Parser<ClockElement> = opening(bareHour.opening, (reading, at) => {
  const match = bareHour(reading, at);
  if (!match) return null;
  const { clock: from, certainty } = match.value;
  const spelled = spelledHour(reading, at) !== null;
  return { value: { kind: "clock", from, to: null, certainty, spelled }, next: match.next };
});

/** Behind "at" also "9.30", which elsewhere is a number. */
export const statedClock: Parser<ClockElement> = longest<ClockElement>(
  clock,
  bareHourClock,
  sequence([dottedTime], ([{ clock: from, certainty }]) => ({
    kind: "clock",
    from,
    to: null,
    certainty,
    loose: true,
  })),
);
