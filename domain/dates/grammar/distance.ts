import { type DayNumber, plusMonths } from "../day-number.ts";
import {
  longest,
  oneOf,
  optional,
  type Parser,
  phrase,
  separated,
  sequence,
} from "../text/combinators.ts";
import { digits, glued, quantity } from "../text/numbers.ts";
import { type Unit, units } from "../text/vocabulary.ts";

/** A length of time, in calendar units and in seconds of the clock. */
export interface Distance {
  months: number;
  days: number;
  seconds: number;
  /** The smallest unit named. */
  unit: Unit;
  /** No halves or quarters were named. */
  whole: boolean;
}

const sizes: Readonly<Record<Unit, Pick<Distance, "months" | "days" | "seconds">>> = {
  second: { months: 0, days: 0, seconds: 1 },
  minute: { months: 0, days: 0, seconds: 60 },
  hour: { months: 0, days: 0, seconds: 3600 },
  day: { months: 0, days: 1, seconds: 0 },
  week: { months: 0, days: 7, seconds: 0 },
  month: { months: 1, days: 0, seconds: 0 },
  quarter: { months: 3, days: 0, seconds: 0 },
  year: { months: 12, days: 0, seconds: 0 },
};

/** Null for what is no length: nothing, parts of a month, or more than a few centuries. */
function times(count: number, unit: Unit): Distance | null {
  const size = sizes[unit];
  const [months, days] = [count * size.months, Math.trunc(count * size.days)];
  const rest = (count * size.days - days) * 86_400;
  const tooLong = months > 4800 || days > 150_000 || count * size.seconds > 1e9;
  if (tooLong || !Number.isInteger(months)) return null;
  const seconds = Math.round(count * size.seconds + rest);
  return { months, days, seconds, unit, whole: Number.isInteger(count) };
}

/** "the day" after something is one of them. */
export const oneUnit: Parser<Distance> = sequence([oneOf(units)], ([unit]) => times(1, unit));

const shortUnits: ReadonlyMap<string, Unit> = new Map([
  ["'", "minute"],
  ["d", "day"],
  ["w", "week"],
  ["m", "minute"],
  ["y", "year"],
]);

const single: Parser<Distance> = longest(
  sequence([quantity, optional(phrase("more", "other")), oneOf(units)], ([count, , unit]) =>
    times(count, unit),
  ),
  sequence([quantity, phrase("fortnight", "fortnights")], ([count]) => times(count * 14, "day")),
  sequence([quantity, phrase("mo", "mos")], ([count]) => times(count, "month")),
  sequence([phrase("a", "an", "one"), oneOf(units), phrase("or two")], ([, unit]) =>
    times(2, unit),
  ),
  sequence([quantity, glued(oneOf(shortUnits))], ([count, unit]) => times(count, unit)),
);

/** "an hour and a half", "a day and a half". */
const andAHalf: Parser<Distance> = sequence(
  [quantity, oneOf(units), phrase("and a half")],
  ([count, unit]) => times(count + 0.5, unit),
);

/** "1h30", where the minutes need no unit. */
const hoursMinutes: Parser<Distance> = sequence(
  [
    digits(1, 2),
    glued(phrase("h", "hr")),
    glued(digits(2, 2)),
    optional(glued(phrase("m", "min"))),
  ],
  ([hours, , minutes]) => times(hours.value * 60 + minutes.value, "minute"),
);

/** "1 hour and 30 minutes", "2 weeks, 3 days": units from large to small. */
const several: Parser<Distance> = sequence(
  [separated(single, optional(phrase("and", ",", ", and")))],
  ([parts]) => {
    const [first, ...rest] = parts;
    if (!first) return null;
    return rest.reduce<Distance | null>((sum, part) => sum && plus(sum, part), first);
  },
);

function plus(a: Distance, b: Distance): Distance | null {
  const order = Object.keys(sizes);
  if (order.indexOf(a.unit) <= order.indexOf(b.unit)) return null;
  return {
    months: a.months + b.months,
    days: a.days + b.days,
    seconds: a.seconds + b.seconds,
    unit: b.unit,
    whole: a.whole && b.whole,
  };
}

/** "3 days", "half an hour", "2.5 hours", "1h30", "a fortnight", "15'". */
export const distance: Parser<Distance> = longest(several, single, andAHalf, hoursMinutes);

/** Whether only days or larger units were counted. */
export function countsDays({ seconds, unit }: Distance): boolean {
  return seconds === 0 && unit !== "second" && unit !== "minute" && unit !== "hour";
}

/** The day at the calendar part of a distance. */
export function dayAt(from: DayNumber, { months, days }: Distance, direction: 1 | -1): DayNumber {
  return plusMonths(from, months * direction) + days * direction;
}
