import { weekdayName } from "#domain/dates/grammar/days/weekday.ts";
import {
  longest,
  oneOf,
  optional,
  type Parser,
  phrase,
  separated,
  sequence,
} from "#domain/dates/text/combinators.ts";
import { glued } from "#domain/dates/text/numbers.ts";
import { weekdays as names } from "#domain/dates/text/vocabulary.ts";

export interface WeekdaySet {
  weekdays: number[];
  /** "mondays": the plural says that it repeats. */
  plural: boolean;
}

const workweek = [1, 2, 3, 4, 5];
const groups: ReadonlyMap<string, readonly number[]> = new Map([
  ["weekday", workweek],
  ["week day", workweek],
  ["workday", workweek],
  ["work day", workweek],
  ["working day", workweek],
  ["business day", workweek],
  ["weekend", [6, 0]],
]);

const group: Parser<WeekdaySet> = longest<WeekdaySet>(
  sequence([phrase(...groups.keys())], ([word]) => ({
    weekdays: [...(groups.get(word) ?? [])],
    plural: false,
  })),
  sequence([phrase(...[...groups.keys()].map((word) => `${word}s`))], ([word]) => ({
    weekdays: [...(groups.get(word.slice(0, -1)) ?? [])],
    plural: true,
  })),
);

/** "tues" is short for one Tuesday, so only longer words are plurals. */
const plurals: ReadonlyMap<string, number> = new Map(
  [...names]
    .filter(([word]) => word !== "tue" && word !== "thur")
    .map(([word, day]) => [`${word}s`, day]),
);

const single: Parser<WeekdaySet> = longest<WeekdaySet>(
  sequence([weekdayName], ([{ weekday }]) => ({ weekdays: [weekday], plural: false })),
  sequence([oneOf(plurals)], ([weekday]) => ({ weekdays: [weekday], plural: true })),
);

/** "mon thru wed", "saturdays through tuesdays": through the week and around its end. */
const span: Parser<WeekdaySet> = sequence(
  [single, phrase("-", "to", "through", "thru", "until"), single],
  ([from, , to]) => {
    const [first = 0, last = 0] = [from.weekdays[0], to.weekdays[0]];
    const length = ((last - first + 7) % 7) + 1;
    const weekdays = Array.from({ length }, (_, offset) => (first + offset) % 7);
    return { weekdays, plural: from.plural || to.plural };
  },
);

export const and = longest(
  phrase(", and", ", or", ",", "and", "&", "/", "or", "+"),
  sequence([optional(phrase(",")), phrase("and", "and on", "and every", "and the")], () => ","),
);

/** "mondays and thursdays", "tuesday-saturday", "weekends"; dictated, nothing stands between them. */
export const weekdaySet: Parser<WeekdaySet> = sequence(
  [separated(longest(group, span, single), optional(and))],
  ([sets]) => ({
    weekdays: [...new Set(sets.flatMap((set) => set.weekdays))],
    plural: sets.some((set) => set.plural),
  }),
);

const name: Parser<number> = sequence([weekdayName], ([{ weekday }]) => weekday);
const slashed = separated(name, glued(phrase("/")));
const listed = separated(name, optional(longest(phrase(",", "and", "&", "+"), phrase(", and"))));

/** "tue/thu", "mon, wed, fri"; "fri, sat, sun" are days of one event. */
export const habitDays: Parser<number[]> = sequence([longest(slashed, listed)], ([days]) =>
  days.length > 4 || apart(days) ? days : null,
);

/** Several days, and no two of them in a row. */
function apart(days: readonly number[]): boolean {
  return days.length > 1 && days.every((day) => !days.includes((day + 1) % 7));
}
