import { longest, oneOf, optional, type Parser, phrase, sequence } from "../text/combinators.ts";
import { digits, glued, mark, numberWord } from "../text/numbers.ts";
import { cardinals } from "../text/vocabulary.ts";
import type { Certainty, Clock, ClockElement, Grain } from "./element.ts";

const HOUR = 3600;

interface Said {
  clock: Clock;
  certainty: Certainty;
}

function said(
  hour: number,
  minute: number,
  options: { grain: Grain; ambiguous: boolean; certainty: Certainty },
): Said | null {
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return null;
  const { grain, ambiguous, certainty } = options;
  const open = ambiguous && hour >= 1 && hour <= 12;
  return { clock: { second: hour * HOUR + minute * 60, ambiguous: open, grain }, certainty };
}

const half = oneOf(
  new Map<string, 0 | 12>([
    ["am", 0],
    ["pm", 12],
  ]),
);
const dots = optional(mark("."));
/** "am", "p.m.", "p . m"; 0 before noon, 12 after. */
const meridiem: Parser<0 | 12> = longest(
  half,
  sequence(
    [
      oneOf(
        new Map<string, 0 | 12>([
          ["a", 0],
          ["p", 12],
        ]),
      ),
      mark("."),
      phrase("m"),
      dots,
    ],
    ([value]) => value,
  ),
  sequence([phrase("in the"), half], ([, value]) => value),
);
/** "7a", "3:20p": the short form has to touch its number. */
const shortMeridiem: Parser<0 | 12> = glued(
  oneOf(
    new Map<string, 0 | 12>([
      ["a", 0],
      ["p", 12],
    ]),
  ),
);

function onHalf(hour: number, add: 0 | 12): number | null {
  return hour < 1 || hour > 12 ? null : (hour % 12) + add;
}

const colon = mark(":", ".");
const ish = optional(phrase("ish", "- ish"));
const sharp = optional(phrase("sharp", "exactly"));

/** "3pm", "3:15 p.m.", "1 . 00PM", "330 p.m.", "three pm". */
const withMeridiem: Parser<Said> = longest(
  sequence([longest(digits(1, 2), wordAsDigits()), ish, meridiem], ([hour, , add]) => {
    const full = onHalf(hour.value, add);
    return full === null
      ? null
      : said(full, 0, { grain: "hour", ambiguous: false, certainty: "firm" });
  }),
  sequence([digits(1, 2), shortMeridiem], ([hour, add]) => {
    const full = onHalf(hour.value, add);
    return full === null
      ? null
      : said(full, 0, { grain: "hour", ambiguous: false, certainty: "alone" });
  }),
  sequence(
    [digits(1, 2), colon, digits(2, 2), longest(meridiem, shortMeridiem)],
    ([hour, , minute, add]) => {
      const full = onHalf(hour.value, add);
      return full === null
        ? null
        : said(full, minute.value, { grain: "minute", ambiguous: false, certainty: "firm" });
    },
  ),
  sequence(
    [longest(joinedDigits(), spacedDigits(), spokenTime()), meridiem],
    ([{ hour, minute }, add]) => {
      const full = onHalf(hour, add);
      return full === null
        ? null
        : said(full, minute, { grain: "minute", ambiguous: false, certainty: "firm" });
    },
  ),
);

/** "15:15", "5 : 00", "16h00", "15h", "11h45"; a leading zero or an hour above 12 settles the half. */
const twentyFour: Parser<Said> = longest(
  sequence(
    [
      digits(1, 2),
      mark(":"),
      digits(2, 2),
      optional(sequence([glued(mark(":")), digits(2, 2)], ([, s]) => s)),
    ],
    ([hour, , minute]) =>
      said(hour.value, minute.value, {
        grain: "minute",
        ambiguous: !hour.text.startsWith("0"),
        certainty: hour.value > 12 ? "firm" : "edge",
      }),
  ),
  sequence(
    [digits(1, 2), glued(phrase("h", "hrs")), optional(glued(digits(2, 2)))],
    ([hour, , minute]) =>
      said(hour.value, minute?.value ?? 0, {
        grain: "minute",
        ambiguous: false,
        certainty: minute ? "firm" : "alone",
      }),
  ),
);

type HourMinute = { hour: number; minute: number };

/** "1030", "815". */
function joinedDigits(): Parser<HourMinute> {
  return sequence([digits(3, 4)], ([{ value }]) => timeOf(Math.floor(value / 100), value % 100));
}

/** "3 15". */
function spacedDigits(): Parser<HourMinute> {
  return sequence([digits(1, 2), digits(2, 2)], ([hour, minute]) =>
    timeOf(hour.value, minute.value),
  );
}

/** "ten thirty", "twelve-oh-three", "three fifteen". */
function spokenTime(): Parser<HourMinute> {
  const dash = optional(mark("-"));
  return longest(
    sequence([oneOf(cardinals), dash, numberWord], ([hour, , minute]) =>
      minute < 10 ? null : timeOf(hour, minute),
    ),
    sequence(
      [oneOf(cardinals), dash, phrase("o", "oh", "zero"), dash, oneOf(cardinals)],
      ([hour, , , , minute]) => (minute > 9 ? null : timeOf(hour, minute)),
    ),
  );
}

function timeOf(hour: number, minute: number): HourMinute | null {
  return hour <= 23 && minute <= 59 ? { hour, minute } : null;
}

function wordAsDigits(): Parser<{ value: number; text: string }> {
  return sequence([oneOf(cardinals)], ([value]) => ({ value, text: "" }));
}

/** Times that are only numbers: "1030", "3 15", "ten thirty". */
const bareTime: Parser<Said> = sequence(
  [longest(joinedDigits(), spacedDigits(), spokenTime())],
  ([{ hour, minute }]) =>
    said(hour, minute, { grain: "minute", ambiguous: true, certainty: "alone" }),
);

/** "5", "five": an hour only beside a word that says so; `phrase.ts` decides. */
export const bareHour: Parser<Said> = sequence(
  [longest(digits(1, 2), wordAsDigits()), ish],
  ([hour, about]) =>
    hour.value > 24
      ? null
      : said(hour.value, 0, {
          grain: "hour",
          ambiguous: !hour.text.startsWith("0"),
          certainty: about ? "edge" : "alone",
        }),
);

const oclock: Parser<Said> = sequence(
  [
    longest(digits(1, 2), wordAsDigits()),
    phrase("o ' clock", "oclock", "o clock"),
    optional(meridiem),
  ],
  ([hour, , add]) => {
    const full = add === null ? hour.value : onHalf(hour.value, add);
    return full === null
      ? null
      : said(full, 0, { grain: "hour", ambiguous: add === null, certainty: "firm" });
  },
);

const noon: Parser<Said> = longest(
  sequence(
    [
      optional(phrase("the")),
      phrase("noon", "midday", "mid day", "mid - day", "12 noon", "noontime"),
    ],
    () => said(12, 0, { grain: "hour", ambiguous: false, certainty: "edge" }),
  ),
  sequence([phrase("midnight", "12 midnight")], () =>
    said(24, 0, { grain: "hour", ambiguous: false, certainty: "edge" }),
  ),
);

const hourSaid: Parser<Said> = longest(withMeridiem, twentyFour, oclock, noon, bareHour);

const minutesWord = new Map([
  ["a quarter", 15],
  ["quarter", 15],
  ["half", 30],
  ["a half", 30],
]);
const minutesSaid: Parser<number> = longest(
  sequence([phrase(...minutesWord.keys())], ([words]) => minutesWord.get(words) ?? null),
  sequence(
    [
      longest(
        sequence([digits(1, 2)], ([n]) => n.value),
        numberWord,
      ),
      optional(phrase("minutes", "minute", "mins", "min")),
    ],
    ([n]) => (n < 60 ? n : null),
  ),
);
const past = sequence([phrase("past", "after")], () => 1);
const to = sequence([phrase("to", "till", "before", "of", "until")], () => -1);

/** "half past 3 pm", "quarter to noon", "20 minutes past 3pm", "15 to noon". */
const pastHour: Parser<Said> = sequence(
  [minutesSaid, longest(past, to), hourSaid],
  ([minutes, sign, { clock }]) => {
    if (clock.second % HOUR !== 0) return null;
    const second = (clock.second + sign * minutes * 60 + 24 * HOUR) % (24 * HOUR);
    return { clock: { second, ambiguous: clock.ambiguous, grain: "minute" }, certainty: "firm" };
  },
);
const halfHour: Parser<Said> = sequence([phrase("half"), hourSaid], ([, { clock }]) =>
  clock.second % HOUR !== 0
    ? null
    : { clock: { ...clock, second: clock.second + 1800, grain: "minute" }, certainty: "edge" },
);

/** Any time that is more than a bare hour. */
export const time: Parser<Said> = longest(
  sequence(
    [longest(withMeridiem, twentyFour, oclock, noon, pastHour, halfHour), sharp],
    ([value]) => value,
  ),
  bareTime,
);

const connector = phrase("-", "to", "until", "till", "through", "thru", "and");

/** "14:00-15:00", "from 2 to 4pm", "between 9 and 10:30", "8 - 10 AM". */
export const timeRange: Parser<ClockElement> = longest(
  sequence(
    [
      optional(phrase("from", "between")),
      longest(time, bareHour),
      connector,
      longest(time, bareHour),
    ],
    ([opened, from, joined, to]) => {
      const sure = from.certainty === "firm" || to.certainty === "firm";
      if (joined === "and" && opened !== "between") return null;
      const bare = from.certainty === "alone" && to.certainty === "alone";
      if (bare && opened === null) return null;
      return { kind: "clock", from: from.clock, to: to.clock, certainty: sure ? "firm" : "edge" };
    },
  ),
);

export const clock: Parser<ClockElement> = longest(
  timeRange,
  sequence([time], ([{ clock: from, certainty }]) => ({
    kind: "clock",
    from,
    to: null,
    certainty,
  })),
);
