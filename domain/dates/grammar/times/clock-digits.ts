import {
  longest,
  oneOf,
  optional,
  type Parser,
  phrase,
  sequence,
} from "#domain/dates/text/combinators.ts";
import { type Digits, digits, glued, mark, numberWord } from "#domain/dates/text/numbers.ts";
import { cardinals } from "#domain/dates/text/vocabulary.ts";
import { type HourMinute, onHalf, type SaidTime, saidTime } from "./said-time.ts";

const halves: ReadonlyMap<string, 0 | 12> = new Map<string, 0 | 12>([
  ["am", 0],
  ["pm", 12],
]);
const letters: ReadonlyMap<string, 0 | 12> = new Map<string, 0 | 12>([
  ["a", 0],
  ["p", 12],
]);

/** "am", "p.m.", "p . m", "in the AM"; 0 before noon, 12 after. */
const meridiem: Parser<0 | 12> = longest(
  sequence([optional(phrase("in the")), oneOf(halves)], ([, half]) => half),
  sequence([oneOf(letters), mark("."), phrase("m"), optional(mark("."))], ([half]) => half),
);
/** "7a", "3:20p": the short form has to touch its number. */
const shortMeridiem: Parser<0 | 12> = glued(oneOf(letters));

const hourDigits: Parser<Digits> = longest(
  digits(1, 2),
  sequence([oneOf(cardinals)], ([value]) => ({ value, text: "" })),
);
const ish = optional(phrase("ish", "- ish"));

/** "1030", "815". */
const joined: Parser<HourMinute> = sequence([digits(3, 4)], ([{ value }]) =>
  possible({ hour: Math.floor(value / 100), minute: value % 100 }),
);
/** "3 15". */
const spaced: Parser<HourMinute> = sequence([digits(1, 2), digits(2, 2)], ([hour, minute]) =>
  possible({ hour: hour.value, minute: minute.value }),
);
const dash = optional(mark("-"));
/** "ten thirty", "twelve-oh-three". */
const spoken: Parser<HourMinute> = longest(
  sequence([oneOf(cardinals), dash, numberWord], ([hour, , minute]) =>
    minute < 10 ? null : possible({ hour, minute }),
  ),
  sequence(
    [oneOf(cardinals), dash, phrase("o", "oh", "ou", "zero"), dash, oneOf(cardinals)],
    ([hour, , , , minute]) => (minute > 9 ? null : possible({ hour, minute })),
  ),
);
const unmarked = longest(joined, spaced, spoken);

function possible(time: HourMinute): HourMinute | null {
  return time.hour <= 23 && time.minute <= 59 ? time : null;
}

/** "3:15", "3.15", "5 : 00"; seconds are read and dropped. */
const seconds = optional(sequence([glued(mark(":")), digits(2, 2)], ([, value]) => value));
const hourMinute: Parser<HourMinute & { text: string }> = sequence(
  [digits(1, 2), mark(":"), digits(2, 2), seconds],
  ([hour, , minute]) => ({ hour: hour.value, minute: minute.value, text: hour.text }),
);
const dotted: Parser<HourMinute> = sequence(
  [digits(1, 2), mark("."), digits(2, 2)],
  ([hour, , minute]) => ({ hour: hour.value, minute: minute.value }),
);

/** "3pm", "3:15 p.m.", "1 . 00PM", "330 p.m.", "three pm", "7a". */
export const withMeridiem: Parser<SaidTime> = longest(
  sequence([hourDigits, ish, meridiem], ([{ value }, , half]) =>
    onHalf({ hour: value, minute: 0 }, half, { grain: "hour", certainty: "firm" }),
  ),
  sequence([digits(1, 2), shortMeridiem], ([{ value }, half]) =>
    onHalf({ hour: value, minute: 0 }, half, { grain: "hour", certainty: "alone" }),
  ),
  sequence([longest(hourMinute, dotted), longest(meridiem, shortMeridiem)], ([time, half]) =>
    onHalf(time, half, { grain: "minute", certainty: "firm" }),
  ),
  sequence([unmarked, meridiem], ([time, half]) =>
    onHalf(time, half, { grain: "minute", certainty: "firm" }),
  ),
);

/** "15:15", "5 : 00", "16h00", "15h"; a leading zero or an hour above 12 settles the half. */
export const twentyFour: Parser<SaidTime> = longest(
  sequence([hourMinute], (time) => {
    const [{ hour, text }] = time;
    const certainty = hour > 12 ? "firm" : "edge";
    return saidTime(time[0], { grain: "minute", ambiguous: !text.startsWith("0"), certainty });
  }),
  sequence([digits(1, 2), glued(phrase("h")), optional(glued(digits(2, 2)))], ([hour, , minute]) =>
    saidTime(
      { hour: hour.value, minute: minute?.value ?? 0 },
      { grain: "minute", ambiguous: false, certainty: minute ? "firm" : "alone" },
    ),
  ),
  sequence([joined, phrase("hours", "hrs")], ([time]) =>
    saidTime(time, { grain: "minute", ambiguous: false, certainty: "edge" }),
  ),
);

/** Times that are only numbers: "1030", "3 15", "ten thirty". */
export const bareTime: Parser<SaidTime> = sequence([unmarked], ([time]) =>
  saidTime(time, { grain: "minute", ambiguous: true, certainty: "alone" }),
);

/** "9.30", a number anywhere but beside words that say so. */
export const dottedTime: Parser<SaidTime> = sequence([dotted], ([time]) =>
  saidTime(time, { grain: "minute", ambiguous: true, certainty: "alone" }),
);

/** "five" is spelled, "5" is not. */
export const spelledHour = oneOf(cardinals);

/** "5", "five": an hour only beside a word that says so. */
export const bareHour: Parser<SaidTime> = sequence([hourDigits, ish], ([{ value, text }, about]) =>
  saidTime(
    { hour: value, minute: 0 },
    { grain: "hour", ambiguous: !text.startsWith("0"), certainty: about ? "edge" : "alone" },
  ),
);

/** "9 o'clock", "nine o clock in the AM". */
export const oclock: Parser<SaidTime> = sequence(
  [hourDigits, phrase("o ' clock", "oclock", "o clock"), optional(meridiem)],
  ([{ value }, , half]) => {
    const time = { hour: value, minute: 0 };
    if (half !== null) return onHalf(time, half, { grain: "hour", certainty: "firm" });
    return saidTime(time, { grain: "hour", ambiguous: true, certainty: "firm" });
  },
);
