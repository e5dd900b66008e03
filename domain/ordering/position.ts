import { generateKeyBetween, generateNKeysBetween } from "fractional-indexing";

/**
 * A key that sorts between two neighbours when keys are compared byte by byte (`COLLATE "C"`,
 * or `<` on strings). Null means "no neighbour on this side".
 * Two people can give two tasks the same key at the same moment; between such neighbours there
 * is no room, and the new key comes directly after them.
 */
export function positionBetween(before: string | null, after: string | null): string {
  return generateKeyBetween(before, roomAfter(before, after));
}

/** `count` keys in ascending order, all between the two neighbours. */
export function positionsBetween(
  before: string | null,
  after: string | null,
  count: number,
): string[] {
  return generateNKeysBetween(before, roomAfter(before, after), count);
}

function roomAfter(before: string | null, after: string | null): string | null {
  if (before === null || after === null || before < after) return after;
  // The smallest suffix that a key may end in keeps the new key close behind its neighbour.
  return `${before}1`;
}
