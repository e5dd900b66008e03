import type { WeekStart } from "../calendar.ts";
import type { WallClock } from "../zone.ts";
import { eitherOpening, mayOpen, type Opening, rowOpening, wordsOpening } from "./opening.ts";
import type { Token } from "./tokenize.ts";

/** What a grammar reads: the words, and the moment and the customs they are said in. */
export interface Reading {
  tokens: readonly Token[];
  /** What the wall of the zone shows. */
  now: WallClock;
  /** The same moment in milliseconds since 1970. */
  instant: number;
  zone: string;
  /** Which way a day that leaves its week or year open lies: ahead for tasks, back for history. */
  tense: Tense;
  /** "3/4" is April 3 for the reader. */
  dayFirst: boolean;
  weekStart: WeekStart;
  /** Where an hour without its half lies, by what is planned; custom decides when left out. */
  occasion?: "morning" | "evening" | undefined;
}

export type Tense = "future" | "past";

export interface Match<T> {
  value: T;
  /** Index of the first token after the match. */
  next: number;
}

/** Reads something that begins at the token with this index, or returns null. Never throws. */
export interface Parser<T> {
  (reading: Reading, at: number): Match<T> | null;
  /** Unknown when left out: it may begin anywhere. */
  readonly opening?: Opening | undefined;
}

/** A parser made for this, with what it is known to begin with. */
export function opening<T>(known: Opening | undefined, parser: Parser<T>): Parser<T> {
  return Object.assign(parser, { opening: known });
}

/** One token whose text has a value in the table. */
export function oneOf<T>(table: ReadonlyMap<string, T>): Parser<T> {
  return opening(wordsOpening(table.keys()), (reading, at) => {
    const value = table.get(reading.tokens[at]?.text ?? "");
    return value === undefined ? null : { value, next: at + 1 };
  });
}

/**
 * One of several phrases, each given as words with single spaces; marks count as words of their
 * own ("o ' clock"). The longest that fits is taken, its text is the value.
 */
export function phrase(...phrases: string[]): Parser<string> {
  const byFirst = Map.groupBy(
    phrases.map((text) => ({ text, words: text.split(" ") })),
    ({ words }) => words[0],
  );
  for (const group of byFirst.values()) group.sort((a, b) => b.words.length - a.words.length);
  const firsts = wordsOpening(phrases.map((text) => text.split(" ")[0] ?? ""));
  return opening(firsts, (reading, at) => {
    for (const { text, words } of byFirst.get(reading.tokens[at]?.text) ?? []) {
      if (words.every((word, offset) => reading.tokens[at + offset]?.text === word)) {
        return { value: text, next: at + words.length };
      }
    }
    return null;
  });
}

/** The alternative that reads furthest; the earlier one when two read equally far. */
export function longest<T>(...parsers: Parser<T>[]): Parser<T> {
  const openings = parsers.map((parser) => parser.opening);
  return opening(eitherOpening(openings), (reading, at) => {
    const token = reading.tokens[at];
    let best: Match<T> | null = null;
    for (const parser of parsers) {
      if (!mayOpen(parser.opening, token)) continue;
      const match = parser(reading, at);
      if (match && match.next > (best?.next ?? -1)) best = match;
    }
    return best;
  });
}

/** Always matches; the value is null and nothing is read when the parser does not. */
export function optional<T>(parser: Parser<T>): Parser<T | null> {
  const known = parser.opening && { ...parser.opening, empty: true };
  return opening<T | null>(
    known,
    (reading, at) => parser(reading, at) ?? { value: null, next: at },
  );
}

type Values<P extends readonly Parser<unknown>[]> = {
  [K in keyof P]: P[K] extends Parser<infer T> ? T : never;
};

/**
 * All parsers one after the other, combined by `build`, which may refuse (null) what makes no
 * sense, such as February 30.
 */
export function sequence<const P extends readonly Parser<unknown>[], T>(
  parsers: P,
  build: (values: Values<P>, reading: Reading) => T | null,
): Parser<T> {
  const known = rowOpening(parsers.map((parser) => parser.opening));
  return opening(known, (reading, at) => {
    if (!mayOpen(known, reading.tokens[at])) return null;
    const values: unknown[] = [];
    let next = at;
    for (const parser of parsers) {
      const match = parser(reading, next);
      if (!match) return null;
      values.push(match.value);
      next = match.next;
    }
    const value = build(values as Values<P>, reading);
    return value === null ? null : { value, next };
  });
}

/** One or more, with a separator between them. */
export function separated<T>(item: Parser<T>, separator: Parser<unknown>): Parser<T[]> {
  return opening(item.opening, (reading, at) => {
    let match = item(reading, at);
    if (!match) return null;
    const value: T[] = [];
    let next = at;
    while (match) {
      value.push(match.value);
      next = match.next;
      const between = separator(reading, next);
      match = between && item(reading, between.next);
    }
    return { value, next };
  });
}

/** Remembers what a parser found at each place of a reading, for one that is tried repeatedly. */
export function remembered<T>(parser: Parser<T>): Parser<T> {
  const known = new WeakMap<Reading, Map<number, Match<T> | null>>();
  return opening(parser.opening, (reading, at) => {
    let places = known.get(reading);
    if (!places) {
      places = new Map();
      known.set(reading, places);
    }
    const before = places.get(at);
    if (before !== undefined) return before;
    const match = parser(reading, at);
    places.set(at, match);
    return match;
  });
}
