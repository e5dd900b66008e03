import { longest, oneOf, opening, optional, type Parser, phrase, sequence } from "./combinators.ts";
import type { Token } from "./tokenize.ts";
import { cardinals, ordinals } from "./vocabulary.ts";

/** "07" is 7, and `text` keeps the zero. */
export interface Digits {
  value: number;
  text: string;
}

/** Digits of a given length, as they stand. */
export function digits(min: number, max: number): Parser<Digits> {
  return opening({ words: new Set(), numbers: true, empty: false }, (reading, at) => {
    const token = reading.tokens[at];
    if (token?.kind !== "number") return null;
    if (token.text.length < min || token.text.length > max) return null;
    return { value: { value: Number(token.text), text: token.text }, next: at + 1 };
  });
}

/** One mark of the set. */
export function mark(...marks: string[]): Parser<string> {
  return oneOf(new Map(marks.map((text) => [text, text])));
}

/** The parser matches, and no white space stands before what it read. */
export function glued<T>(parser: Parser<T>): Parser<T> {
  return opening(parser.opening, (reading, at) =>
    reading.tokens[at]?.glued ? parser(reading, at) : null,
  );
}

const tens: ReadonlySet<number> = new Set([20, 30, 40, 50]);

function compound(units: ReadonlyMap<string, number>): Parser<number> {
  return sequence([oneOf(cardinals), optional(mark("-")), oneOf(units)], ([ten, , unit]) =>
    tens.has(ten) && unit < 10 ? ten + unit : null,
  );
}

/** "twelve", "twenty-five". */
export const numberWord: Parser<number> = longest(oneOf(cardinals), compound(cardinals));

/** "12" or "twelve". */
export const wholeNumber: Parser<number> = longest(
  sequence([digits(1, 4)], ([number]) => number.value),
  numberWord,
);

const suffixes: ReadonlySet<string> = new Set(["st", "nd", "rd", "th"]);
const suffix: Parser<Token> = (reading, at) => {
  const token = reading.tokens[at];
  return token && suffixes.has(token.text) ? { value: token, next: at + 1 } : null;
};

/** "3rd", "31 st". */
export const ordinalDigits: Parser<number> = sequence(
  [digits(1, 3), suffix],
  ([number]) => number.value,
);

/** "3rd", "third", "twenty-first". */
export const ordinal: Parser<number> = longest(ordinalDigits, oneOf(ordinals), compound(ordinals));

const fraction: Parser<number> = sequence(
  [digits(1, 2), mark("/"), digits(1, 2)],
  ([top, , bottom]) => (bottom.value > top.value ? top.value / bottom.value : null),
);

const decimal: Parser<number> = sequence(
  [digits(1, 3), mark("."), glued(digits(1, 2))],
  ([whole, , rest]) => Number(`${whole.value}.${rest.text}`),
);

const vague: ReadonlyMap<string, number> = new Map([
  ["a", 1],
  ["an", 1],
  ["a couple", 2],
  ["a couple of", 2],
  ["couple of", 2],
  ["a pair of", 2],
  ["a few", 3],
  ["few", 3],
  ["several", 3],
  ["half a", 0.5],
  ["half an", 0.5],
  ["half", 0.5],
  ["a half", 0.5],
  ["a quarter of an", 0.25],
  ["quarter of an", 0.25],
  ["a dozen", 12],
]);

const vagueWord: Parser<number> = sequence(
  [phrase(...vague.keys())],
  ([words]) => vague.get(words) ?? null,
);

const andAHalf: Parser<number> = sequence(
  [wholeNumber, phrase("and a half")],
  ([whole]) => whole + 0.5,
);

/** How many of something: "3", "three", "a", "a couple of", "2.5", "3/4", "one and a half". */
export const quantity: Parser<number> = longest(
  wholeNumber,
  fraction,
  decimal,
  vagueWord,
  andAHalf,
);
