import type { Token } from "./tokenize.ts";

/** Which tokens something can begin with; alternatives that cannot begin here are not tried. */
export interface Opening {
  /** Lower-case words and marks. */
  words: ReadonlySet<string>;
  /** Any number. */
  numbers: boolean;
  /** It may read nothing at all, so that what follows it may begin here too. */
  empty: boolean;
}

/** Of a table or of phrases: their first words. */
export function wordsOpening(words: Iterable<string>): Opening {
  return { words: new Set(words), numbers: false, empty: false };
}

/** That of any one of several; unknown when one of them is. */
export function eitherOpening(all: readonly (Opening | undefined)[]): Opening | undefined {
  const known = all.filter((one) => one !== undefined);
  if (known.length < all.length) return undefined;
  return {
    words: new Set(known.flatMap(({ words }) => [...words])),
    numbers: known.some(({ numbers }) => numbers),
    empty: known.some(({ empty }) => empty),
  };
}

/** That of several in a row: of the first, and of the next while those before may read nothing. */
export function rowOpening(all: readonly (Opening | undefined)[]): Opening | undefined {
  const mandatory = all.findIndex((one) => !one?.empty);
  const opening = eitherOpening(all.slice(0, mandatory === -1 ? all.length : mandatory + 1));
  return opening && { ...opening, empty: mandatory === -1 };
}

export function mayOpen(opening: Opening | undefined, token: Token | undefined): boolean {
  if (!opening || opening.empty) return true;
  if (!token) return false;
  return (token.kind === "number" && opening.numbers) || opening.words.has(token.text);
}
