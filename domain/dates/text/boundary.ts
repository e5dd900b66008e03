import type { Reading } from "./combinators.ts";

const openers: ReadonlySet<string> = new Set(["(", "[", "{", '"', ",", ";", ":", "!", "?", "."]);
const joiners: ReadonlySet<string> = new Set([
  "-",
  "/",
  "_",
  "%",
  "$",
  "€",
  "£",
  "°",
  "\\",
  "*",
  "=",
  "+",
]);

/** Whether something may begin at this token: it is not the tail of a word or a number. */
export function mayStart(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  const before = reading.tokens[at - 1];
  return token !== undefined && (!token.glued || before === undefined || openers.has(before.text));
}

/** Whether something may end before this token: the word or number there does not go on. */
export function mayEnd(reading: Reading, next: number): boolean {
  const token = reading.tokens[next];
  if (token === undefined) return true;
  if (token.text === "of") return false;
  if (!token.glued) return true;
  if (token.kind !== "mark") return false;
  const after = reading.tokens[next + 1];
  if (!after?.glued) return true;
  // "monday.com", "friday_list"; the full stop of "friday.Then" is taken for that of an address.
  return !joiners.has(token.text) && !(token.text === "." && after.kind !== "mark");
}

/** Words that begin a new part of a sentence, so that what stands before them is complete. */
const clauseWords: ReadonlySet<string> = new Set(
  (
    "at on in by for with to from about and or but so because if when while before after until " +
    "till that re via per as not then please every each daily weekly monthly starting the my our"
  ).split(" "),
);

/** Whether the text or one of its parts ends before this token. */
export function closedAfter(reading: Reading, next: number): boolean {
  const token = reading.tokens[next];
  if (token === undefined || token.kind === "mark" || clauseWords.has(token.text)) return true;
  return isPriority(reading, next);
}

/** "p1" to "p4": a sign like "#home", and no part of the sentence. */
export function isPriority(reading: Reading, at: number): boolean {
  const [letter, digit] = [reading.tokens[at], reading.tokens[at + 1]];
  if (letter?.text !== "p" || !digit?.glued || !/^[1-4]$/.test(digit.text)) return false;
  return mayStart(reading, at) && mayEnd(reading, at + 2);
}
